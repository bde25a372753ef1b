import type { MoreMessages } from './messages.ts';

export const messages: MoreMessages = {
  exceptions: {
    delayed: {
      title: 'Your parcel is delayed',
      means: 'It is still on its way, but it takes longer than promised.',
      next: 'The carrier keeps moving it. The expected time here changes as soon as there is news.',
    },
    stalled: {
      title: 'No news for longer than usual',
      means: 'The parcel has not been scanned for a while. Most often it is moving and a scan was missed.',
      next: 'The carrier is asked to look for it. You need not do anything now.',
    },
    uncollected: {
      title: 'Your parcel is still waiting for you',
      means: 'It is at the collection point and nobody has fetched it.',
      next: 'Collect it soon and bring an identity card. Otherwise it goes back to the sender.',
    },
    customs_hold: {
      title: 'Held by customs',
      means: 'Customs are checking the parcel. This is routine and can take a few days.',
      next: 'It moves on when customs release it. If they need something from you, they write to you.',
    },
    early: {
      title: 'Earlier than promised',
      means: 'The parcel is ahead of its promised time.',
      next: 'Make sure that someone can receive it.',
    },
    damaged: {
      title: 'Damage was found',
      means: 'The parcel or its packaging was damaged on the way.',
      next: 'The carrier checks the goods. If they reach you broken, take photos and tell the store.',
    },
    contaminated: {
      title: 'The parcel got dirty on the way',
      means: 'It came into contact with something that may have spoiled the goods.',
      next: 'The carrier checks whether it can still be delivered and tells the store.',
    },
    destroyed: {
      title: 'The parcel can no longer be delivered',
      means: 'It was destroyed or had to be disposed of.',
      next: 'The store will send a replacement or a refund. Contact it if you hear nothing.',
    },
    lost: {
      title: 'The carrier cannot find the parcel',
      means: 'A search found nothing, so the parcel counts as lost.',
      next: 'The store will send a replacement or a refund. Contact it if you hear nothing.',
    },
    short: {
      title: 'Something is missing',
      means: 'Fewer pieces were counted than were sent.',
      next: 'The carrier looks for the rest. Check what you receive and tell the store what is missing.',
    },
    over: {
      title: 'More pieces than were announced',
      means: 'More pieces were counted than belong to this shipment.',
      next: 'The carrier sorts out which are yours. You need not do anything.',
    },
    not_found: {
      title: 'The carrier has no record yet',
      means: 'The number was issued, but the carrier has not seen the parcel.',
      next: 'This is usual in the first day. After two days, ask the store whether it was handed over.',
    },
    invalid_number: {
      title: 'The carrier does not know this number',
      means: 'The tracking number has a mistake or belongs to another carrier.',
      next: 'Compare it with your shipping confirmation, or ask the store for the right one.',
    },
    bad_address: {
      title: 'The address could not be found',
      means: 'The courier could not deliver, because the address is incomplete or wrong.',
      next: 'Give the store the full address at once. Otherwise the parcel goes back to the sender.',
    },
    misrouted: {
      title: 'The parcel took a wrong turn',
      means: 'The carrier sent it to the wrong place.',
      next: 'It is being sent on to you. That takes about a day or two.',
    },
    unreachable: {
      title: 'The courier could not reach you',
      means: 'Nobody was there, or nobody answered the phone.',
      next: 'The courier tries again. Keep your phone at hand, or ask the carrier for another day.',
    },
    documents: {
      title: 'Papers are missing',
      means: 'The parcel cannot go on without a document, such as an invoice or a customs form.',
      next: 'The carrier says which one it needs. It moves on as soon as it has it.',
    },
    out_of_area: {
      title: 'The carrier does not deliver there',
      means: 'The address is outside the area that this carrier serves.',
      next: 'The carrier hands it to a partner or keeps it for collection. The store can tell you which.',
    },
    refused: {
      title: 'The parcel was refused',
      means: 'It was not accepted at the door.',
      next: 'It goes back to the sender. If this was a mistake, contact the store at once.',
    },
    payment_due: {
      title: 'A payment is open',
      means: 'Duty, tax or cash on delivery has to be paid before the parcel is handed over.',
      next: 'Pay the carrier only on its own site or at the door, never by a link in a message.',
    },
    security: {
      title: 'Held for a security check',
      means: 'The parcel was stopped for inspection.',
      next: 'It moves on after the check. If something is needed, the sender is asked.',
    },
  },
  needed: {
    order: 'Enter the order number. It is in the order confirmation.',
    phone: 'Enter the phone number given with the order.',
    phoneLast4: 'Enter the last four digits of the phone number.',
    email: 'Enter the e-mail address given with the order, like name@example.com.',
    postalCode: 'Enter the postal code of the delivery address.',
    code: 'Enter the six digits that we sent you.',
  },
  fields: {
    order: 'Order number',
    phone: 'Phone number',
    phoneLast4: 'Last four digits of the phone number',
    email: 'E-mail address',
    postalCode: 'Postal code',
    code: 'One-time code',
  },
  phoneHint: 'We send a one-time code to this phone to make sure that it is yours.',
  proofWhy:
    'Name, address and signature are shown only to the person who receives the parcel. One detail of the order tells us that it is you.',
  proofKind: 'Confirm with',
  proofKinds: {
    phoneLast4: 'Last digits of the phone',
    email: 'E-mail of the order',
    postalCode: 'Order number and postal code',
    code: 'One-time code',
  },
  proofSend: 'Confirm',
  noMatch: 'That did not match. Check it for typing mistakes, or confirm in another way.',
  locked: {
    title: 'Too many attempts did not match',
    text: 'To protect the person who receives this parcel, only a one-time code works now. We send it to the contact given with the order.',
  },
  codeTo: 'Send the code to',
  channels: { phone: 'the phone of the order', email: 'the e-mail of the order' },
  sendCode: 'Send code',
  codeSent: (until) => `If it matches an order, a code is on its way. It works until ${until}.`,
  nothingMatched: {
    title: 'Nothing matches these details',
    text: 'Check both entries against your order confirmation, or look it up by tracking number.',
  },
  details: 'Delivery details',
  recipient: 'Recipient',
  address: 'Address',
  order: 'Order',
  signedBy: 'Signed for by',
};

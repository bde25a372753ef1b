import type { MessageWords } from '../words.ts';

export const en: MessageWords = {
  code: ({ shop, code, minutes }) => ({
    subject: `${code} is your code for ${shop}`,
    paragraphs: [
      `Your code is ${code}. It shows that the parcel is yours, and counts for ${minutes} minutes.`,
      'If you did not ask for it, nothing has happened: without the code nobody sees your parcel.',
    ],
  }),
  priceAdjusted: ({ shop, number, before, after, reason }) => ({
    subject: `The price of parcel ${number} was put right`,
    paragraphs: [
      `We weighed your parcel ${number} from ${shop} again. Its price was ${before} and is now ${after}.`,
      `The reason: ${reason}`,
    ],
  }),
  rating: ({ shop, of, number }) => ({
    subject: `How did we do with ${of === 'parcel' ? 'parcel' : 'case'} ${number}?`,
    paragraphs: [
      of === 'parcel'
        ? `Your parcel ${number} from ${shop} was delivered. Would you tell us how it went? One tap is enough.`
        : `Your case ${number} with ${shop} is closed. Would you tell us how we handled it? One tap is enough.`,
    ],
  }),
  needMet: ({ shop, title, outcome }) => ({
    subject: `You asked for it: ${title}`,
    paragraphs: [
      `You wrote to us about an order from ${shop} and suggested something. It is done: ${title}.`,
      ...(outcome === null ? [] : [outcome]),
      'Thank you for telling us.',
    ],
  }),
  steps: {
    answered: ({ shop, number }) => ({
      subject: `An answer to your case ${number}`,
      paragraphs: [`There is an answer to your case ${number} about an order from ${shop}.`],
    }),
    planned: ({ shop, number }) => ({
      subject: `The plan for your case ${number}`,
      paragraphs: [
        `We have made a plan for your case ${number} about an order from ${shop}: what will be done, and by when.`,
      ],
    }),
    asked: ({ shop, number }) => ({
      subject: `A question about your case ${number}`,
      paragraphs: [
        `To go on with your case ${number} about an order from ${shop} we need to know something from you.`,
        'Our promises wait until then, and nothing is lost.',
      ],
    }),
    asked_again: ({ shop, number }) => ({
      subject: `Your case ${number} waits for you`,
      paragraphs: [
        `Your case ${number} about an order from ${shop} waits for your word. Without it the case will be closed as not answered.`,
      ],
    }),
    resolved: ({ shop, number }) => ({
      subject: `Your case ${number}: are you content?`,
      paragraphs: [
        `What was to be done for your case ${number} about an order from ${shop} is done. Tell us whether it is as you wish; if not, we go on.`,
      ],
    }),
  },
  withoutPage: (shop) => `You find it on the pages of ${shop}, with this number.`,
  links: { rating: 'Say how it was', case: 'Open the case', optOut: 'Do not ask me again' },
  closing: (shop) => `We carry parcels for ${shop}, and write to you because of an order there.`,
  optOut: {
    title: 'Do not ask me again',
    question: 'Shall we ask you for no more ratings, and tell you of no more news?',
    button: 'Yes, do not ask me again',
    done: 'We will not ask you again.',
    ended: 'This link does nothing, or has ended.',
  },
};

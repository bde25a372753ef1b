import type { ProofMessages } from './messages.ts';

export const messages: ProofMessages = {
  confirmTitle: 'Is the parcel yours?',
  confirmWhy: 'Confirm it, and the clock starts: you are told by when a person answers.',
  confirmBy: 'Confirm with',
  proofs: { phone: 'Phone of the order', email: 'E-mail of the order' },
  proofFields: { phone: 'Last four digits of the phone number', email: 'E-mail address' },
  proofNeeded: {
    phone: 'Enter the last four digits of the phone number given with the order.',
    email: 'Enter the e-mail address given with the order, like name@example.com.',
  },
  confirm: 'Confirm',
  confirmed: 'Confirmed. The clock runs.',
  noMatch: 'That did not match the order. Check it for typing mistakes, or confirm in the other way.',
  triedAlready: 'This is what did not match before. The order may have another one.',
  confirmOver: 'It could not be confirmed here. That does no harm: somebody reads your report and gets in touch.',
};

import type { When } from '../messages.ts';
import type { FiledMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} before ${time}`;

export const messages: FiledMessages = {
  thanks: 'Thank you. We have your report.',
  joined: 'We have this report already',
  joinedText: 'What you wrote now was added to it.',
  known: {
    title: 'This is known already',
    text: 'Somebody has reported it, and it is being worked on. You need not do anything more.',
  },
  knownFiles: 'Your files were not sent. Have them ready in case somebody asks for them.',
  caseNumber: 'Your number',
  copy: 'Copy number',
  copied: 'Copied',
  responds: (when) => `A person answers ${before(when)}.`,
  plans: (when) => `You get a plan ${before(when)}.`,
  then: 'What happens next',
  nextBy: {
    phone: 'A person reads it and calls you.',
    email: 'A person reads it and writes to you by e-mail.',
  },
  nextPlan: 'You get a plan. Every promise in it has a time.',
  nextFollow: 'You say whether it is right in the end.',
  unconfirmed: 'Somebody will read it.',
  follow: 'Follow it here',
  following: 'It cannot be shown right now. Try again in a moment.',
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

import type { When } from '../messages.ts';
import type { LaterMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} before ${time}`;

export const messages: LaterMessages = {
  wishes: 'What would make it right?',
  wishNames: {
    replacement: 'A replacement',
    refund: 'My money back',
    compensation: 'Compensation',
    redelivery: 'Deliver it again',
    answer: 'An explanation',
  },
  amount: (currency) => `How much, in ${currency}?`,
  amountNeeded: 'Enter an amount such as 59.90, or leave it empty.',
  optional: (label) => `${label} (optional)`,
  files: 'Photos or documents',
  addFiles: 'Add photos or files',
  filesHint: 'Up to 6, each up to 10 MB. You can drop or paste them here too.',
  filesUnavailable: 'Files cannot be added without a connection. Try again, or go on without.',
  reach: 'Reach me by',
  reaches: { phone: 'Phone', email: 'E-mail' },
  reachFields: { phone: 'Phone number', email: 'E-mail address' },
  reachNeeded: {
    phone: 'Enter a phone number; from abroad with the country code, like +86 138 0000 0000.',
    email: 'Enter an e-mail address, like name@example.com.',
  },
  reachWhy: 'Used for this matter only.',
  reachProves:
    'Used for this matter only. With the one you gave for the order, we know at once that the parcel is yours.',
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
};

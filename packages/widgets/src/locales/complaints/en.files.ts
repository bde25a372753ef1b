import type { FileMessages } from './messages.ts';

export const messages: FileMessages = {
  chosen: 'Chosen files',
  tooLarge: (name) => `“${name}” is larger than 10 MB. Send a smaller one, or a photo of it.`,
  wrongKind: (name) => `“${name}” cannot be sent. Photos, PDF documents and MP4 videos can.`,
  tooMany: (most) => `Up to ${most} files can be sent. The others were left out.`,
  empty: (name) => `“${name}” is empty.`,
  remove: (name) => `Remove ${name}`,
  uploads: 'Your files',
  waiting: 'Waiting',
  sent: 'Sent',
  percent: (share) => `${share} sent`,
  allSent: 'All files are with us.',
  notSent: 'The connection broke.',
  refused: {
    evidence_too_large: 'It is larger than 10 MB.',
    evidence_too_many: 'The report has 6 files already.',
    evidence_kind_not_allowed: 'This kind of file cannot be sent.',
    evidence_too_many_pixels: 'The picture is too large. Send a part of it.',
    evidence_not_readable: 'It cannot be opened: it is damaged, or has a password.',
    evidence_timed_out: 'It could not be opened in time. Send a simpler one.',
  },
  again: (name) => `Try again: ${name}`,
  leaveOut: (name) => `Leave out: ${name}`,
  tryAgain: 'Try again',
  without: 'Leave out',
};

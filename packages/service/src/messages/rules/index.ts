/** The decisions of the messages room: data in, data out. Time is an argument. */
export { pageLink } from './page-link.ts';
export { noticeOf, onceOf } from './notices.ts';
export { pauseAfter, standingOf } from './trying.ts';
export { wayFor } from './way.ts';

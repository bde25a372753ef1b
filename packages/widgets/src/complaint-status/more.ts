/** What only some cases, or some acts, need, in one file that loads when one of them does. */
export { Download } from './download.ts';
export { filesView } from './files.ts';
export { files as fileStyles } from '../styles/files.ts';
export { styles } from './more.styles.ts';
export { noticeView } from './notice.ts';
export { rejectView, withdrawView } from './panels.ts';
export { planView } from './plan.ts';
export { Proving } from './proving.ts';
export { resolutionView } from './resolution.ts';
export { Uploads } from './uploads.ts';

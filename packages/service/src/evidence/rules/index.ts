export { refusalAtSight, sentKindOf } from './admission.ts';
export { downloadHeaders, shownAs } from './download.ts';

/** Everything about whose parcel it is, in one file that loads when it is asked for. */
export { detailsView } from './details.ts';
export { ProofPanel } from './proof-panel.ts';
export { ProvedSearch } from './proved-search.ts';

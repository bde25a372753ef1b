/** Which release of Waybill this copy is, as its folder is called: `0.1.0-1f0c9a37b2`. A build puts it here. */
export const release = 'source';

/** Under this name an element's class says which release it is of. */
export const releaseName: unique symbol = Symbol.for('waybill.release');

/** An element's class, which may be another copy's or none of ours. */
export interface Released extends CustomElementConstructor {
  [releaseName]?: string;
}

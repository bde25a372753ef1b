/** Which release of Waybill this copy is, as its folder is called: `0.1.0-1f0c9a37b2`. A build puts it here. */
export const release: string = 'source';

/** Under this name an element's class says which release it is of. */
export const releaseName: unique symbol = Symbol.for('waybill.release');

let said = false;

/** Says once which of two copies an element's name belongs to, unless both are of one release. */
export const tellTaken = (name: string, holder: CustomElementConstructor): void => {
  const held = (holder as { [releaseName]?: string })[releaseName];
  if (said || held === release) return;
  said = true;
  console.warn(
    `${held ? `Waybill ${held}` : 'Another script'} has registered <${name}> and is used; Waybill ${release} leaves it.`,
  );
};

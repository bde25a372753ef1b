import { release, releaseName, type Released } from './release.ts';

let said = false;

/** Says once which of two copies an element's name belongs to, unless both are of one release. */
export const tellTaken = (name: string, holder: Released): void => {
  const held = holder[releaseName];
  if (said || held === release) return;
  said = true;
  // eslint-disable-next-line no-console -- it is for whoever looks after the page
  console.warn(
    `${held ? `Waybill ${held}` : 'Another script'} has registered <${name}> and is used; Waybill ${release} leaves it.`,
  );
};

let said = false;

/** Tells whoever sets the page up, once, why its elements do not call the service. */
export const tellWrongKey = (key: string): void => {
  if (said) return;
  said = true;
  // eslint-disable-next-line no-console -- it is for whoever looks after the page
  console.error(
    key
      ? 'Waybill: the key in this page is a secret one (sk_…), which everybody can read here. It was not sent. Revoke it, and put the publishable key (pk_…) in its place.'
      : 'Waybill: this page has no key. Give the script tag data-key="pk_…", or the element publishable-key="pk_…".',
  );
};

/** `zod/mini` as far as the SDK checks with it, for validators that were compiled ahead of time. */

/** A part of a request. The element checks what is typed, and the service checks every request again. */
export const unchecked = () => true;

/** @returns the value as `data`, or the places where it does not fit as `error` */
export const safeParse = (validate, value) => {
  if (validate(value)) return { data: value };
  const places = [...new Set(validate.errors.map(({ instancePath }) => instancePath))];
  const issues = places
    // Around a place that does not fit, "this or null" does not fit either; that says nothing more.
    .filter((place) => !places.some((other) => other.startsWith(`${place}/`)))
    .map((place) => ({
      path: place
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
      message: 'Invalid input',
    }));
  return { error: { issues } };
};

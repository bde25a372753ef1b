import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/load.ts';
import type { FormMessages, QuoteField } from '../locales/quotes/messages.ts';
import type { Fields } from '../views/fields.ts';
import { placeParts, sides, type FieldName } from './request.ts';

/** What a field asks for, whichever end it belongs to. */
const kindOf = (name: FieldName): QuoteField => name.replace(/^(from|to)-/, '') as QuoteField;

/** The field that a JSON pointer into a request leads to: `#/to/city`, `#/parcel/weight`. Undefined where there is none. */
const fieldAt = (pointer: string): FieldName | undefined => {
  const [, first, second] = pointer.split('/');
  if (first === 'from' || first === 'to') return `${first}-${placeParts.find((part) => part === second) ?? 'country'}`;
  if (first === 'parcel') return sides.find((side) => side === second) ?? 'weight';
  if (first === 'goods') return first;
  return first === 'declaredValue' ? 'declared-value' : undefined;
};

/** What is wrong with each field. */
export const problemsOf = (
  pointers: readonly string[],
  { messages }: Locale<FormMessages>,
): Readonly<Partial<Record<FieldName, string>>> => {
  const names = pointers.map(fieldAt).filter((name) => name !== undefined);
  return Object.fromEntries(names.map((name) => [name, messages.problems[kindOf(name)]]));
};

/** A text or a number. */
export const inputView = (
  fields: Fields,
  name: FieldName,
  { messages }: Locale<FormMessages>,
  more: { readonly complete?: string; readonly hint?: string } = {},
): TemplateResult => {
  const kind = kindOf(name);
  return fields.render(
    name,
    messages.fields[kind],
    ({ value, invalid, described }) =>
      html`<input
        id=${name}
        name=${name}
        inputmode=${kind === 'region' || kind === 'city' ? nothing : 'decimal'}
        autocomplete=${more.complete ?? 'off'}
        maxlength="100"
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${value}
      />`,
    more.hint,
  );
};

/** One of many, with an empty choice first. */
export const selectView = (
  fields: Fields,
  name: FieldName,
  { messages }: Locale<FormMessages>,
  none: string,
  choices: readonly (readonly [value: string, label: string])[],
  complete = 'off',
): TemplateResult =>
  fields.render(
    name,
    messages.fields[kindOf(name)],
    ({ value: chosen, invalid, described }) =>
      html`<select
        id=${name}
        name=${name}
        autocomplete=${complete}
        aria-invalid=${invalid}
        aria-describedby=${described}
      >
        ${[['', none] as const, ...choices].map(
          ([value, label]) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
        )}
      </select>`,
  );

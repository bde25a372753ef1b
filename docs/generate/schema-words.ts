import { code } from './markdown.ts';
import type { Schema } from './openapi.ts';

const named = (reference: string): string => {
  const name = reference.split('/').at(-1) ?? '';
  return `[${name}](/reference/http/shapes#${name.toLowerCase()})`;
};

const plurals: Readonly<Record<string, string>> = { string: 'strings', number: 'numbers', integer: 'whole numbers' };

const bounds = ({ minLength, maxLength, minimum, maximum, exclusiveMinimum, format }: Schema): string => {
  const said: string[] = [];
  if (format !== undefined) said.push(format === 'date-time' ? 'RFC 3339' : format);
  if (minLength !== undefined && maxLength !== undefined) said.push(`${minLength} to ${maxLength} characters`);
  else if (maxLength !== undefined) said.push(`at most ${maxLength} characters`);
  else if (minLength !== undefined) said.push(`at least ${minLength} characters`);
  if (exclusiveMinimum !== undefined) said.push(`more than ${exclusiveMinimum}`);
  if (minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER) said.push(`from ${minimum}`);
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) said.push(`up to ${maximum}`);
  return said.length > 0 ? ` (${said.join(', ')})` : '';
};

const listOf = ({ items, minItems, maxItems }: Schema): string => {
  const most = maxItems === undefined ? '' : `, at most ${maxItems}`;
  const least = minItems === undefined ? '' : `, at least ${minItems}`;
  const entry = items === undefined ? 'anything' : (plurals[String(items.type)] ?? words(items));
  return `list of ${entry}${least}${most}`;
};

/** What a value is, in words and with links to the shapes that have a name. */
export const words = (schema: Schema): string => {
  if (schema.$ref !== undefined) return named(schema.$ref);
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum !== undefined) return schema.enum.map(code).join(' · ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    const isOpen = choices.some((each) => each.enum) && choices.some((each) => each.type === 'string' && !each.enum);
    if (isOpen)
      return `${choices
        .filter((each) => each.enum)
        .map(words)
        .join(' · ')}, or a newer word`;
    return choices.map(words).join(' or ');
  }
  if (schema.allOf !== undefined) return schema.allOf.map(words).join(' and ');
  if (Array.isArray(schema.type)) {
    return (schema.type as readonly string[]).map((type) => words({ ...schema, type })).join(' or ');
  }
  if (schema.type === 'array') return listOf(schema);
  if (schema.type === 'object') return objectWords(schema);
  if (schema.type === 'integer') return `whole number${bounds(schema)}`;
  if (schema.type === 'string' || schema.type === 'number') return `${schema.type}${bounds(schema)}`;
  return typeof schema.type === 'string' ? schema.type : 'anything';
};

const objectWords = ({ properties, required = [], additionalProperties }: Schema): string => {
  if (properties === undefined) {
    return typeof additionalProperties === 'object' ? `object of ${words(additionalProperties)}` : 'object';
  }
  const fields = Object.entries(properties).map(
    ([name, each]) => `${code(name)}${required.includes(name) ? '' : '?'}: ${words(each)}`,
  );
  return `{ ${fields.join(', ')} }`;
};

/** The rows of a table of fields: name, with a mark where it may be left out, and what it is. */
export const fieldRows = ({ properties = {}, required = [] }: Schema): string[][] =>
  Object.entries(properties).map(([name, schema]) => [
    `${code(name)}${required.includes(name) ? '' : ' ?'}`,
    words(schema),
    schema.description ?? '',
  ]);

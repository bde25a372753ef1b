import { elementsOf } from './elements.js';

const version = 1.1;

/** The words that an attribute takes, where its type is nothing but words. */
const valuesOf = ({ type }) => {
  const words = type?.text.split(' | ') ?? [];
  return words.every((word) => /^'.*'$/.test(word)) ? words.map((word) => ({ name: word.slice(1, -1) })) : undefined;
};

const attributeOf = (attribute) => ({
  name: attribute.name,
  description: attribute.description,
  ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : {}),
  values: valuesOf(attribute),
});

const listOf = (title, entries) =>
  entries.length > 0 ? [`**${title}**\n${entries.map(([name, said]) => `- \`${name}\` ${said}`).join('\n')}`] : [];

/** What an editor shows at a tag: what the element is, and what is no attribute. */
const said = ({ description, events, slots, cssParts }) =>
  [
    description,
    ...listOf(
      'Events',
      events.map(({ name, description: what }) => [name, what]),
    ),
    ...listOf(
      'Slots',
      slots.map(({ name, description: what }) => [name || 'default', what]),
    ),
    ...listOf(
      'Parts',
      cssParts.map(({ name, description: what }) => [name, what]),
    ),
  ].join('\n\n');

/** HTML as VS Code takes it: `html.customData`. */
export const htmlData = (manifest) => ({
  version,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: said(element) },
    attributes: element.attributes.map(attributeOf),
  })),
});

/** One entry a name, with what each element says of it: many say the same. */
const together = (manifest, list, nameOf) => {
  const all = new Map();
  for (const element of elementsOf(manifest)) {
    for (const each of element[list]) {
      const name = nameOf(each);
      all.set(name, [...(all.get(name) ?? []), `\`<${element.tagName}>\`: ${each.description}`]);
    }
  }
  return [...all].map(([name, lines]) => ({ name, description: { kind: 'markdown', value: lines.join('\n\n') } }));
};

/** CSS as VS Code takes it: `css.customData`. */
export const cssData = (manifest) => ({
  version,
  properties: together(manifest, 'cssProperties', ({ name }) => name),
  pseudoElements: together(manifest, 'cssParts', ({ name }) => `::part(${name})`),
});

import { elementsOf } from './elements.js';

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

const documented = (description, indent) => {
  const lines = (description ?? '').split('\n').filter(Boolean);
  return lines.length > 0 ? `${indent}/** ${lines.join(`\n${indent} *  `)} */\n` : '';
};

const fields = (entries) =>
  entries
    .map(({ name, type, description }) => `${documented(description, '    ')}    ${quoted(name)}?: ${type};\n`)
    .join('');

const group = (manifest, name, what, entriesOf) =>
  `/** ${what} */\nexport interface ${name} {\n${elementsOf(manifest)
    .map((element) => `  '${element.tagName}': {\n${fields(entriesOf(element))}  };\n`)
    .join('')}}\n`;

/** What the class says, where it does: an attribute that the browser itself reads has no field. */
const typeOf = ({ name }, field, type) => (field ? `${name}['${field}']` : (type?.text ?? 'string'));

const isNative = ({ type }) => type.text === 'Event';

/**
 * The elements by their tags: `Elements`, and what each takes in markup (`Attributes`), takes as properties alone
 * (`Properties`) and tells (`Events`, without the browser's own `change`).
 */
export const elementTypes = (manifest) => {
  const elements = elementsOf(manifest);
  const imported = elements.flatMap((element) => [
    element.name,
    ...element.events.filter((event) => !isNative(event)).map(({ type }) => type.text),
  ]);
  const isTaken = ({ kind, attribute, readonly }) => kind === 'field' && !attribute && !readonly;
  return [
    `import type {\n${imported.map((name) => `  ${name},\n`).join('')}} from './index.js';\n`,
    `export interface Elements {\n${elements.map(({ tagName, name }) => `  '${tagName}': ${name};\n`).join('')}}\n`,
    group(manifest, 'Attributes', 'By the names that they have in markup.', (element) =>
      element.attributes.map((attribute) => ({
        ...attribute,
        type: typeOf(element, attribute.fieldName, attribute.type),
      })),
    ),
    group(manifest, 'Properties', 'What is no attribute.', (element) =>
      element.members.filter(isTaken).map((member) => ({ ...member, type: typeOf(element, member.name) })),
    ),
    group(manifest, 'Events', 'What each tells its page.', (element) =>
      element.events.filter((event) => !isNative(event)).map((event) => ({ ...event, type: event.type.text })),
    ),
  ].join('\n');
};

const imports = `import type { Attributes, Elements, Events, Properties } from './elements.js';\n`;

/** For React 19, whose JSX gives an element's events an \`on\` before their names. */
export const reactTypes = `${imports}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Handlers<All> = { [Name in keyof All & string as \`on\${Name}\`]?: (event: NonNullable<All[Name]>) => void };

type Own<Tag extends keyof Elements> = Attributes[Tag] & Properties[Tag] & Handlers<Events[Tag]>;

type Known<Tag extends keyof Elements> = DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]>;

type JsxElements = { [Tag in keyof Elements]: Omit<Known<Tag>, keyof Own<Tag>> & Own<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends JsxElements {}
  }
}
`;

/** For templates of Vue 3, as its guide types elements that are not Vue's. */
export const vueTypes = `${imports}import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;

type Camels<All> = { [Name in keyof All & string as Camel<Name>]?: All[Name] };

type Own<Tag extends keyof Elements> = Camels<Attributes[Tag]> & Properties[Tag];

type Emitted<All> = { [Name in keyof All]-?: (event: NonNullable<All[Name]>) => void };

type Component<Tag extends keyof Elements> = new () => Elements[Tag] & {
  $props: Omit<HTMLAttributes, keyof Own<Tag>> & Own<Tag> & PublicProps;
  $emit: EmitFn<Emitted<Events[Tag]>>;
};

type TemplateElements = { [Tag in keyof Elements]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends TemplateElements {}
}
`;

/** For Svelte 5, whose markup gives an element's events an \`on\` before their names. */
export const svelteTypes = `${imports}import type { HTMLAttributes } from 'svelte/elements';

type Handlers<All> = { [Name in keyof All & string as \`on\${Name}\`]?: (event: NonNullable<All[Name]>) => void };

type Own<Tag extends keyof Elements> = Attributes[Tag] & Properties[Tag] & Handlers<Events[Tag]>;

type MarkupElements = { [Tag in keyof Elements]: Omit<HTMLAttributes<Elements[Tag]>, keyof Own<Tag>> & Own<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends MarkupElements {}
}
`;

import { readFile } from 'node:fs/promises';
import { code, page, prose, table } from './markdown.ts';

interface Named {
  readonly name?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly static?: boolean;
  readonly privacy?: string;
  readonly readonly?: boolean;
}

interface ElementEvent extends Named {
  readonly detail?: { readonly text: string };
}

/** An element, as the custom elements manifest describes it. */
export interface ElementManifest {
  readonly tagName: string;
  readonly description?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Member[];
  readonly events?: readonly ElementEvent[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Partial<ElementManifest>[] }[];
}

const file = new URL('../../packages/widgets/dist/custom-elements.json', import.meta.url);

/** @throws Error with what to do where the elements are not built. */
export const readElements = async (): Promise<ElementManifest[]> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error('packages/widgets/dist/custom-elements.json is not there. Run: npm run build -- widgets', {
      cause,
    });
  });
  const { modules } = JSON.parse(text) as Manifest;
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((each): each is ElementManifest => each.tagName !== undefined);
};

const typeOf = ({ type }: Named): string => (type === undefined ? '' : code(type.text));

const described = ({ description = '', default: preset }: Named): string =>
  `${prose(description)}${preset === undefined || description.includes('Default') ? '' : ` Default: ${code(preset)}.`}`;

const section = (title: string, anchor: string, content: string): string =>
  content && page(`### ${title} {#${anchor}}`, content).trimEnd();

/** What an element takes, tells and can be styled by, as tables. */
export const elementPage = ({
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}: ElementManifest): string => {
  const properties = members.filter(
    ({ kind, attribute, privacy = 'public', static: isStatic = false }) =>
      kind === 'field' && attribute === undefined && privacy === 'public' && !isStatic,
  );
  return page(
    section(
      'Attributes',
      'attributes',
      table(
        ['attribute', 'type', 'what'],
        attributes.map((each) => [code(each.name ?? ''), typeOf(each), described(each)]),
      ),
    ),
    section(
      'Properties',
      'properties',
      table(
        ['property', 'type', 'what'],
        properties.map((each) => [code(each.name ?? ''), typeOf(each), described(each)]),
      ),
    ),
    section(
      'Events',
      'events',
      table(
        ['event', '`detail`', 'when'],
        events.map(({ name = '', detail, description = '' }) => [
          code(name),
          detail === undefined ? '' : code(detail.text.replaceAll('readonly ', '')),
          prose(description),
        ]),
      ),
    ),
    section(
      'Slots',
      'slots',
      table(
        ['slot', 'what'],
        slots.map(({ name = '', description = '' }) => [name ? code(name) : 'default', prose(description)]),
      ),
    ),
    section(
      'Parts',
      'parts',
      table(
        ['part', 'what'],
        cssParts.map(({ name = '', description = '' }) => [code(name), prose(description)]),
      ),
    ),
    section(
      'Custom properties',
      'custom-properties',
      table(
        ['property', 'default', 'what'],
        cssProperties.map(({ name = '', default: preset, description = '' }) => [
          code(name),
          preset === undefined ? '' : code(preset),
          prose(description),
        ]),
      ),
    ),
  );
};

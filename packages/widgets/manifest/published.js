/** The tag whose class a module holds: `src/track-shipment/track-shipment.ts`. */
const tagOf = (path) => /^src\/([a-z]+-[a-z-]+)\/\1\.ts$/.exec(path)?.[1];
const isPublic = (path) => /^src\/(index|element-event|[a-z-]+\/(define|[a-z-]+\.events))\.ts$/.test(path);

/** Where a module stands once it is built. */
const built = (module) => module.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

const oneLine = (text) => text.replaceAll(/\/\*\*?[^]*?\*\//g, '').replaceAll(/\s+/g, ' ');

/** `undefined` goes without saying where a `?` says it. */
const typeOf = ({ text }, aliases) => {
  const names = text.split(' | ').flatMap((name) => aliases.get(name) ?? name);
  return { text: names.filter((name) => name !== 'undefined').join(' | ') };
};

/** What is said of an attribute or a property: its type spelled out, and the default that its words name. */
const spelled = (said, aliases) => {
  const byDefault = /Default: (?:`([^`]+)`|(\d+|true|false)\b)/.exec(said.description ?? '');
  return {
    ...said,
    ...(said.type ? { type: typeOf(said.type, aliases) } : {}),
    ...(byDefault ? { default: byDefault[1] ?? byDefault[2] } : {}),
  };
};

const moved = (reference) => (reference?.module ? { ...reference, module: built(reference.module) } : { ...reference });

/**
 * Leaves of an analysis what the package gives away: its elements with their tags, their events with what those carry,
 * and how both are imported. Modules stand where the build puts them.
 */
export const published = () => {
  /** The words of each union of texts that has a name. */
  const aliases = new Map();
  /** What the events carry, by their class. */
  const details = new Map();
  /** The names of what is there at run time: types are exported too. */
  const values = new Set();

  const element = ({ declaration, tag }) => ({
    ...declaration,
    tagName: tag,
    attributes: declaration.attributes.map((attribute) => spelled(attribute, aliases)),
    members: declaration.members
      .filter(({ name, static: isStatic }) => !name.startsWith('#') && !isStatic)
      .map((member) => spelled(member, aliases)),
    events: declaration.events
      .filter(({ name }) => name)
      .map((event) => ({ ...event, ...(details.has(event.type.text) && { detail: details.get(event.type.text) }) })),
  });

  const moduleOf = ({ path, declarations, exports, ...rest }) => {
    const tag = tagOf(path);
    return {
      ...rest,
      path: built(path),
      declarations: declarations
        .filter(({ kind }) => kind === 'class')
        .map((declaration) => (tag && declaration.customElement ? element({ declaration, tag }) : declaration))
        .map(({ superclass, ...declaration }) => ({
          ...declaration,
          ...(superclass && { superclass: moved(superclass) }),
        })),
      exports: exports
        .filter(({ name }) => values.has(name) && !/eventNames?$/i.test(name))
        .map(({ declaration, ...each }) => ({ ...each, declaration: moved(declaration) })),
    };
  };

  /** `define` registers the class of the element that it stands beside. */
  const defined = (module, elements) => {
    const tag = /^dist\/(.*)\/define\.js$/.exec(module.path)?.[1];
    const of = elements.find((each) => each.tag === tag);
    if (of) {
      const declaration = { name: of.name, module: of.module };
      module.exports.push({ kind: 'custom-element-definition', name: tag, declaration });
    }
    return module;
  };

  return {
    name: 'published',
    analyzePhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type)) {
        const words = node.type.types.map((type) => type.getText());
        if (words.every((word) => word.startsWith("'"))) aliases.set(node.name.text, words);
      }
      if (!ts.isClassDeclaration(node)) return;
      const parent = node.heritageClauses?.[0]?.types[0];
      const carried = parent?.typeArguments?.[0];
      if (carried && parent.expression.getText() === 'ElementEvent')
        details.set(node.name.text, { text: oneLine(carried.getText()) });
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules)
        for (const { name } of declarations) values.add(name);
      const modules = customElementsManifest.modules.filter(({ path }) => tagOf(path) || isPublic(path)).map(moduleOf);
      const elements = modules.flatMap(({ path: module, declarations }) =>
        declarations.flatMap(({ name, tagName: tag }) => (tag ? [{ name, tag, module }] : [])),
      );
      customElementsManifest.modules = modules.map((module) => defined(module, elements));
    },
  };
};

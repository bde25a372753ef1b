/** In lit: the file, what stands there, and what stands there instead. */
const edits = [
  // Style sheets that a shadow root can adopt are there wherever the elements' own CSS and script run.
  [/\/css-tag\.js$/, /\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
  // What tells a developer that a value stands in a `css` template, where ours have none.
  [/\/css-tag\.js$/, /"Value passed to .*?page security\."/, '""'],
  [/\/(reactive-element|lit-html|lit-element)\.js$/, /\b\w+\.\w+PolyfillSupport\b/, 'void 0'],
  // What makes an element of markup that a server has rendered: the script tag brings a lit of its own, which no page hands that.
  [/\/lit-element\.js$/, /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, 'void 0'],
  // Where lit warns of a second lit, in development.
  [/\/(reactive-element|lit-html|lit-element)\.js$/, /,?\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  // Decorators, and whoever extends how an element begins: the elements do neither.
  [
    /\/reactive-element\.js$/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [/\/reactive-element\.js$/, /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
  [/\/reactive-element\.js$/, /static addInitializer\(t\)\{.*?\}(?=static get observedAttributes)/, ''],
  [/\/reactive-element\.js$/, /void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, ''],
  [/\/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  [/\/reactive-element\.js$/, /removeController\(t\)\{.*?\}(?=_\$E_\(\))/, ''],
  // Attributes that hold JSON.
  [/\/reactive-element\.js$/, /case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/, ''],
  [/\/reactive-element\.js$/, /;break;case Object:case Array:try\{.*?\}catch\(t\)\{i=null\}/, ''],
  // Properties that are named by symbols.
  [/\/reactive-element\.js$/, /getOwnPropertySymbols:o,/, ''],
  [/\/reactive-element\.js$/, /\[\.\.\.r\(t\),\.\.\.o\(t\)\]/, 'r(t)'],
  // Values that stand in a tag without an attribute, as directives do.
  [/\/lit-html\.js$/, /else t\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(t\)\)/, ''],
  [/\/lit-html\.js$/, /:6===\w\.type&&\(\w=new \w\(\w,this,t\)\)/, ':0'],
  // Formulas.
  [/\/lit-html\.js$/, /3===\w\?"<math>":/, ''],
  [/\/lit-html\.js$/, /3===\w\?"<\/math>":/, ''],
];

/** Leaves out what lit does for browsers that are too old for the elements anyway, and what the elements do not use. */
export const withoutFallbacks = () => {
  const missing = new Set(edits);
  return {
    name: 'without-fallbacks',
    transform(code, id) {
      let edited = code;
      for (const edit of edits) {
        const [file, pattern, instead] = edit;
        if (!/node_modules\/(lit|@lit)/.test(id) || !file.test(id) || !pattern.test(edited)) continue;
        edited = edited.replace(pattern, instead);
        missing.delete(edit);
      }
      return edited === code ? null : { code: edited, map: null };
    },
    buildEnd(error) {
      if (!error && missing.size) this.error('lit has its fallbacks elsewhere now: see rollup/without-fallbacks.js.');
    },
  };
};

import { without } from './without.js';

/** Leaves out what lit does for browsers that are too old for the elements anyway, and what the elements do not use. */
export const withoutFallbacks = without('without-fallbacks', [
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
  // Directives: no element uses one.
  [/\/lit-html\.js$/, /(function \w\(t,i),s=t,e\)\{if\(i===\w\)return i;let h=.*?,i\}(?=class)/, '$1){return i}'],
  // Values in comments, and templates that are compiled ahead.
  [/\/lit-html\.js$/, /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(\w,t\+1\)\);\).*?\}(?=l\+\+)/, ''],
  [/\/lit-html\.js$/, /"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&.*?,s\)(?=;if)/, 'this._$AC(t)'],
]);

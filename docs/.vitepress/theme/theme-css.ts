/** What a reader has chosen. A colour is for light and for dark; what is not there stays as the theme has it. */
export interface Choice {
  readonly colours: Readonly<Record<string, readonly [light: string, dark: string]>>;
  readonly measures: Readonly<Record<string, string>>;
}

const declaration = /--waybill-([a-z-]+):\s*([^;]+);/g;

/** The custom properties that a style sheet sets, by their names without the prefix. */
export const tokensOf = (css: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...css.matchAll(declaration)].map(([, name = '', value = '']) => [name, value.trim()]));

/** The two colours of `light-dark(a, b)`; one that stands alone is for both. */
export const bothOf = (value: string): readonly [light: string, dark: string] => {
  const [, light, dark] = /^light-dark\(([^,]+),\s*([^)]+)\)$/.exec(value) ?? [];
  return light !== undefined && dark !== undefined ? [light, dark] : [value, value];
};

/** `#abc` in full, as colour fields want it. */
export const inFull = (colour: string): string =>
  colour.length === 4 ? colour.replace(/[0-9a-f]/gi, (digit) => digit.repeat(2)) : colour;

/** The theme with what was chosen in its place, as a page's style sheet. */
export const themeCss = (theme: string, { colours, measures }: Choice): string => {
  const chosen = Object.entries(colours).map(([name, [light, dark]]): [string, string] => [
    name,
    light === dark ? light : `light-dark(${light}, ${dark})`,
  ]);
  const tokens = { ...tokensOf(theme), ...Object.fromEntries(chosen), ...measures };
  const lines = Object.entries(tokens).map(([name, value]) => `  --waybill-${name}: ${value};`);
  return `:root {\n  color-scheme: light dark;\n${lines.map((line) => `${line}\n`).join('')}}\n`;
};

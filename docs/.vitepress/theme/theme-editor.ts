import bold from '@waybill/widgets/themes/bold.css?raw';
import paper from '@waybill/widgets/themes/paper.css?raw';
import quiet from '@waybill/widgets/themes/quiet.css?raw';
import { useData, withBase } from 'vitepress';
import { computed, defineComponent, h, onMounted, ref, watch, type VNode } from 'vue';
import { bothOf, inFull, themeCss, tokensOf } from './theme-css.ts';
import './theme-editor.css';

const themes: Readonly<Record<string, string>> = { Plain: '', Quiet: quiet, Bold: bold, Paper: paper };

/** What the elements have where nothing is said, as their style sheet has it. */
const own: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  accent: ['#1343c6', '#94b9ff'],
  text: ['#17212b', '#e8edf2'],
  surface: ['#ffffff', '#141a20'],
};

const fonts: Readonly<Record<string, string>> = {
  'The page’s': 'inherit',
  System: 'system-ui, sans-serif',
  Serif: "Georgia, 'Noto Serif', serif",
  Rounded: "ui-rounded, 'Arial Rounded MT Bold', sans-serif",
};

const examples = ['track-shipment', 'shipping-quote'];

/** The elements, live, and what they can be told about their looks. What comes of it is copied as a style sheet. */
export const ThemeEditor = defineComponent({
  name: 'ThemeEditor',
  setup: () => {
    const { isDark } = useData();
    const theme = ref('Plain');
    const colours = ref<Record<string, readonly [light: string, dark: string]>>({});
    const measures = ref<Record<string, string>>({});
    const frames = ref<HTMLIFrameElement[]>([]);
    const isMounted = ref(false);
    const said = ref('');

    const css = computed(() =>
      themeCss(themes[theme.value] ?? '', { colours: colours.value, measures: measures.value }),
    );
    const tokens = computed(() => tokensOf(css.value));

    const dress = (frame: HTMLIFrameElement): void => {
      const page = frame.contentDocument;
      if (!page?.body) return;
      const style = page.querySelector('#theme') ?? Object.assign(page.createElement('style'), { id: 'theme' });
      style.textContent = css.value;
      page.head.append(style);
      page.documentElement.style.colorScheme = isDark.value ? 'dark' : 'light';
    };
    watch([css, isDark], () => frames.value.forEach(dress));
    onMounted(() => {
      isMounted.value = true;
    });

    const wear = (name: string): void => {
      theme.value = name;
      colours.value = {};
      measures.value = {};
      said.value = '';
    };
    const colourOf = (name: string): readonly [light: string, dark: string] => {
      const value = tokens.value[name];
      return value === undefined ? (own[name] ?? ['#000000', '#ffffff']) : bothOf(value);
    };
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(css.value).then(
        () => (said.value = 'Copied.'),
        () => (said.value = 'The browser does not let this page copy: select the text below.'),
      );
    };

    const colourField = (name: string, what: string): VNode => {
      const field = (index: 0 | 1, mode: string) =>
        h('input', {
          type: 'color',
          value: inFull(colourOf(name)[index]),
          'aria-label': `${what}, ${mode}`,
          title: mode,
          onInput: ({ target }: Event) => {
            const [light, dark] = colourOf(name).map(inFull);
            const { value } = target as HTMLInputElement;
            const both = index === 0 ? ([value, dark ?? value] as const) : ([light ?? value, value] as const);
            colours.value = { ...colours.value, [name]: both };
          },
        });
      return h('div', { class: 'row' }, [field(0, 'light'), field(1, 'dark'), what]);
    };
    const slider = (name: string, what: string, unit: string, range: readonly [number, number], own: number): VNode =>
      h('label', [
        what,
        h('input', {
          type: 'range',
          min: range[0],
          max: range[1],
          step: 0.0625,
          value: Number.parseFloat(tokens.value[name] ?? String(own)),
          onInput: ({ target }: Event) => {
            measures.value = { ...measures.value, [name]: `${(target as HTMLInputElement).value}${unit}` };
          },
        }),
      ]);

    return () =>
      h('div', { class: 'theme-editor' }, [
        h('div', { class: 'row', role: 'group', 'aria-label': 'Themes' }, [
          ...Object.keys(themes).map((name) =>
            h('button', { type: 'button', 'aria-pressed': theme.value === name, onClick: () => wear(name) }, name),
          ),
        ]),
        h('div', { class: 'tools' }, [
          h('fieldset', [
            h('legend', 'Colours, light and dark'),
            colourField('accent', 'Accent'),
            colourField('text', 'Text'),
            colourField('surface', 'Surface'),
          ]),
          h('fieldset', [
            h('legend', 'Shape and type'),
            slider('radius', 'Roundness', 'em', [0, 1.5], 0.75),
            slider('density', 'Density', '', [0.75, 1.25], 1),
            h('label', [
              'Font',
              h(
                'select',
                {
                  onChange: ({ target }: Event) => {
                    measures.value = { ...measures.value, font: (target as HTMLSelectElement).value };
                  },
                },
                Object.entries(fonts).map(([name, value]) =>
                  h('option', { value, selected: (tokens.value.font ?? 'inherit') === value }, name),
                ),
              ),
            ]),
          ]),
        ]),
        h(
          'div',
          { class: 'shown' },
          isMounted.value
            ? examples.map((name) =>
                h('iframe', {
                  ref: (frame) => {
                    if (frame && !frames.value.includes(frame as HTMLIFrameElement))
                      frames.value.push(frame as HTMLIFrameElement);
                  },
                  src: withBase(`/live/${name}.html`),
                  title: `<${name}> in this theme`,
                  height: 620,
                  onLoad: ({ target }: Event) => dress(target as HTMLIFrameElement),
                }),
              )
            : [],
        ),
        h('div', { class: 'row' }, [
          h('button', { type: 'button', class: 'copy', onClick: () => void copy() }, 'Copy the style sheet'),
          h('span', { role: 'status' }, said.value),
        ]),
        h('pre', { tabindex: 0, 'aria-label': 'The style sheet' }, css.value),
      ]);
  },
});

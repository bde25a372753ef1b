import { useData, withBase } from 'vitepress';
import { defineComponent, h, onBeforeUnmount, onMounted, ref, watch } from 'vue';

/** Where a reader's own demo answers in place of the recording: `?service=http://localhost:4400` of the page. */
const serviceOf = (search: string): string => {
  const service = new URLSearchParams(search).get('service');
  return service ? `?service=${encodeURIComponent(service)}` : '';
};

/** A sample of `samples/elements` as a page of its own in a frame, as high as it is, and as dark as the site. */
export const LiveExample = defineComponent({
  name: 'LiveExample',
  props: { name: { type: String, required: true } },
  setup: ({ name }) => {
    const { isDark } = useData();
    const frame = ref<HTMLIFrameElement>();
    const source = ref<string>();
    const height = ref(320);
    let watching: ResizeObserver | undefined;

    const fit = (): void => {
      const root = frame.value?.contentDocument?.documentElement;
      if (!root) return;
      root.style.colorScheme = isDark.value ? 'dark' : 'light';
      height.value = Math.max(120, Math.ceil(root.ownerDocument.body.getBoundingClientRect().bottom) + 8);
    };
    const begin = (): void => {
      const body = frame.value?.contentDocument?.body;
      if (!body) return;
      watching?.disconnect();
      watching = new ResizeObserver(fit);
      watching.observe(body);
      fit();
    };

    onMounted(() => {
      source.value = withBase(`/live/${name}.html${serviceOf(location.search)}`);
    });
    watch(isDark, fit);
    onBeforeUnmount(() => watching?.disconnect());

    return () =>
      h('div', { class: 'live' }, [
        h('iframe', {
          ref: frame,
          src: source.value,
          title: `<${name}>, live`,
          loading: 'lazy',
          style: { blockSize: `${height.value}px` },
          onLoad: begin,
        }),
        h('p', { class: 'live-note' }, [
          'Live: the sample below as a page of its own. What answers it was recorded; nothing that you write is sent. ',
          h('a', { href: withBase(`/live/${name}.html`), target: '_blank' }, 'Open it alone'),
        ]),
      ]);
  },
});

import { css } from 'lit';

/**
 * The design tokens. A page sets `--waybill-*` anywhere above an element; the elements read the private names. Text and
 * surface follow the page's `color-scheme`, and every other colour follows from these two, so that a page that says both is
 * served whole, dark or light. Text on the accent is white or black, whichever its luminance asks for.
 */
export const tokens = css`
  :host {
    --_text: var(--waybill-text, light-dark(#17212b, #e8edf2));
    --_surface: var(--waybill-surface, light-dark(#fff, #141a20));
    --_muted: var(--waybill-muted, color-mix(in oklab, var(--_text), var(--_surface) 28%));
    --_soft: var(--waybill-soft, color-mix(in oklab, var(--_surface), var(--_text) 5%));
    --_line: var(--waybill-line, color-mix(in oklab, var(--_surface), var(--_text) 14%));
    --_edge: var(--waybill-edge, color-mix(in oklab, var(--_surface), var(--_text) 55%));
    --_accent: var(--waybill-accent, oklch(from var(--_text) clamp(0.46, l, 0.79) calc(0.24 - l * 0.13) 264));
    --_good: var(--waybill-good, oklch(from var(--_text) clamp(0.46, l, 0.79) 0.11 160));
    --_warn: var(--waybill-warn, oklch(from var(--_text) clamp(0.46, l, 0.79) 0.12 65));
    --_bad: var(--waybill-bad, oklch(from var(--_text) clamp(0.46, l, 0.79) calc(0.24 - l * 0.13) 27));
    --_ink: clamp(0, (0.18 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e3, 1);
    --_on-accent: var(--waybill-on-accent, color(from var(--_accent) srgb-linear var(--_ink) var(--_ink) var(--_ink)));
    --_radius: var(--waybill-radius, 0.75em);
    --_density: var(--waybill-density, 1);
    --_focus: 2px solid var(--waybill-focus, var(--_accent));
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--waybill-font, inherit);
    line-height: 1.5;
    /* What a page's body says about its own texts would come in by inheritance. */
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    list-style: none;
  }
  /* Texts keep their own direction on a page of the other one. */
  h2,
  h3,
  p:not(:has(b)),
  dd,
  b,
  a,
  time,
  span.quiet {
    unicode-bidi: plaintext;
  }
  :is(h2, h3, p, dd):dir(rtl) {
    text-align: right;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
`;

import { css } from 'lit';

/**
 * The design tokens. A page sets `--waybill-*` anywhere above an element; the elements read the private names.
 * Dark follows the page's `color-scheme`: a page that says `light dark` follows the reader's preference.
 */
export const tokens = css`
  :host {
    --_text: var(--waybill-text, light-dark(#17212b, #e8edf2));
    --_muted: var(--waybill-muted, light-dark(#55626f, #a2b0bd));
    --_surface: var(--waybill-surface, light-dark(#fff, #141a20));
    --_soft: var(--waybill-soft, light-dark(#f4f6f8, #1d252d));
    --_line: var(--waybill-line, light-dark(#dfe5ea, #303b45));
    --_edge: var(--waybill-edge, light-dark(#7c8894, #7b8895));
    --_accent: var(--waybill-accent, light-dark(#1f4fc4, #93b4ff));
    --_on-accent: var(--waybill-on-accent, light-dark(#fff, #0b1530));
    --_good: var(--waybill-good, light-dark(#0d6b49, #6fd6a8));
    --_warn: var(--waybill-warn, light-dark(#8a4b00, #f2b866));
    --_bad: var(--waybill-bad, light-dark(#ad2018, #ff9d94));
    --_radius: var(--waybill-radius, 0.75em);
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
  p,
  dd,
  b,
  time {
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
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;

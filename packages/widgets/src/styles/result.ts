import { css } from 'lit';

/** The answer: its headline, the promise, the list of several parcels. Adopted with the first answer. */
export const result = css`
  .headline {
    font-size: 1.75em;
  }
  header {
    display: grid;
    gap: 0.5em;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_tone);
    font-size: 0.875em;
    font-weight: 600;
  }
  .alert .who {
    color: var(--_tone);
    font-size: 0.875em;
    font-weight: 600;
  }
  /* Chinese lines may break anywhere; a headline reads better in phrases. */
  .headline:lang(zh) {
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .live {
    color: inherit;
    font-weight: 500;
    font-size: 1em;
  }
  .live::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_good);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1em;
    padding: 1.125em 1.25em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .pair dd,
  .facts dd {
    font-weight: 600;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 1em;
  }
  .list {
    display: grid;
    gap: 0.75em;
  }
  .list button {
    justify-content: space-between;
    inline-size: 100%;
    padding: 0.875em 1.125em;
    text-align: start;
    font-weight: 400;
  }
  .list button > span {
    display: grid;
  }
  .list .missing {
    padding: 0.875em 1.125em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
  .chevron:dir(rtl) {
    scale: -1 1;
  }
  @container (max-width: 33em) {
    .headline {
      font-size: 1.5em;
    }
    .pair {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .node[data-state='current'] .dot {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .scan::before,
    .scan::after,
    .live::before {
      background: CanvasText;
    }
  }
  @media print {
    .live {
      display: none;
    }
    .scan[hidden] {
      display: grid;
    }
    .day[hidden] {
      display: block;
    }
  }
`;

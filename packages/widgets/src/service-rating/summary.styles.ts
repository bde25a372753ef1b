import { css } from 'lit';

/** The average beside its bars; below each other on a phone. */
export const styles = css`
  .summary {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 1.5em 2.5em;
  }
  .figure {
    display: grid;
    justify-items: center;
    gap: 0.25em;
  }
  .figure b {
    font-size: 3em;
    line-height: 1;
    letter-spacing: -0.02em;
  }
  .bars {
    display: grid;
    gap: 0.375em;
  }
  .bars > div {
    display: grid;
    grid-template-columns: 4em 1fr;
    align-items: center;
    gap: 0.75em;
  }
  .bars dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .bars dd {
    display: grid;
    grid-template-columns: 1fr 3em;
    align-items: center;
    gap: 0.75em;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    inline-size: 100%;
    block-size: 0.5em;
    border-radius: 0.25em;
    fill: var(--_soft);
    stroke: none;
    overflow: hidden;
  }
  .bar .filled {
    fill: var(--_accent);
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  @container (max-width: 26em) {
    .summary {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      fill: Canvas;
      outline: 1px solid CanvasText;
    }
    .bar .filled {
      fill: CanvasText;
    }
  }
`;

import { css } from 'lit';
import { tables } from './tables.styles.ts';

/** A chart beside its table. The chart reads its colours from what stands here. */
export const styles = css`
  ${tables}
  .trend {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr));
    gap: 1em 2em;
  }
  .trend > * {
    min-inline-size: 0;
  }
  .chart {
    block-size: 220px;
    min-inline-size: 0;
    overflow: hidden;
    border: 0 solid var(--_line);
    color: var(--_muted);
    accent-color: var(--_accent);
    font-size: 0.75em;
  }
  .uplot,
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under,
  .u-axis,
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    position: absolute;
  }
  .u-wrap canvas {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
  }
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
  }
  .u-cursor-x {
    block-size: 100%;
    border-inline-end: 1px dashed var(--_edge);
  }
  .u-cursor-pt {
    border-radius: 50%;
  }
  .u-select,
  .u-off {
    display: none;
  }
  .counted {
    display: grid;
    gap: 0.5em;
  }
  .counted dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
`;

import { css } from 'lit';

/** The five nodes as a line of dots, and scans as a list along a line. */
export const timeline = css`
  .nodes {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
  }
  .node {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 0.25em;
    font-size: 0.8125em;
    text-align: center;
    color: var(--_muted);
  }
  .node:not(:first-child)::before {
    content: '';
    position: absolute;
    inset-block-start: 1.25em;
    inset-inline: calc(-50% + 1.5em) calc(50% + 1.5em);
    border-block-start: 2px solid var(--_line);
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: 2.625em;
    block-size: 2.625em;
    border: 2px solid var(--_line);
    border-radius: 50%;
  }
  .node[data-state='done']:not(:first-child)::before,
  .node[data-state='current']:not(:first-child)::before {
    border-color: var(--_tone);
  }
  .node[data-state='done'] .dot {
    border-color: var(--_tone);
    color: var(--_tone);
  }
  .node[data-state='current'] .dot {
    border-color: var(--_tone);
    background: var(--_tone);
    color: var(--_surface);
    box-shadow: 0 0 0 0.25em color-mix(in oklab, transparent, var(--_tone) 20%);
  }
  .node[data-state='overdue'] .dot {
    border-style: dashed;
    border-color: var(--_warn);
    color: var(--_warn);
  }
  .node span {
    unicode-bidi: plaintext;
  }
  .node b {
    color: var(--_text);
    font-weight: 600;
  }
  .node[data-state='next'] b {
    color: var(--_muted);
    font-weight: 500;
  }
  .scans h4 {
    margin: 0 0 0.75em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .scan {
    position: relative;
    display: grid;
    grid-template-columns: 5em 1fr;
    gap: 0 2em;
    padding-block-end: 1.25em;
  }
  .scan[hidden],
  .day[hidden] {
    display: none;
  }
  .scan::before,
  .scan::after {
    content: '';
    position: absolute;
    inset-inline-start: 5.75em;
    inset-block-start: 0.5em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_edge);
  }
  .scan::after {
    inset-block: 1.25em -0.25em;
    inset-inline-start: calc(6em - 1px);
    inline-size: 2px;
    block-size: auto;
    border-radius: 0;
    background: var(--_line);
  }
  .scan:last-child::after {
    display: none;
  }
  .scan:last-child {
    padding: 0;
  }
  .scan.newest::before {
    background: var(--_tone);
    box-shadow: 0 0 0 0.25em color-mix(in oklab, transparent, var(--_tone) 20%);
  }
  .scan time {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.7;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  @container (max-width: 33em) {
    .node > :not(.dot, .hidden) {
      display: none;
    }
    .scan {
      grid-template-columns: 4.25em 1fr;
      gap: 0 1.5em;
    }
    .scan::before {
      inset-inline-start: 4.75em;
    }
    .scan::after {
      inset-inline-start: calc(5em - 1px);
    }
  }
`;

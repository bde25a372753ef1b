import { css } from 'lit';

/** Seven steps, as a line or a list, on top of the timeline's nodes. */
export const styles = css`
  .nodes {
    --_tone: var(--_accent);
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .node .dot {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .node:not(:first-child)::before {
    inset-block-start: 0.8125em;
    inset-inline: calc(-50% + 1.125em) calc(50% + 1.125em);
  }
  .node svg {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.5;
  }
  .nodes[data-tone='good'] {
    --_tone: var(--_good);
  }
  .node {
    padding-inline: 0.375em;
    text-wrap: balance;
  }
  .node .late {
    color: var(--_warn);
    font-weight: 600;
  }
  /* Seven steps side by side need more than the five of a parcel. */
  @container (max-width: 42em) {
    .nodes {
      grid-template-columns: 1fr;
    }
    .node {
      grid-template-columns: auto 1fr auto;
      gap: 0 0.75em;
      align-items: center;
      justify-items: start;
      padding: 0.25em 0;
      font-size: 0.9375em;
      text-align: start;
    }
    .node > :not(.dot, .hidden) {
      display: block;
    }
    .node > span:not(.dot) {
      text-align: end;
    }
    .node:not(:first-child)::before {
      inset-block: -0.25em auto;
      inset-inline: calc(0.875em - 1px) auto;
      block-size: 0.5em;
      border-block-start: 0;
      border-inline-start: 2px solid var(--_line);
    }
  }
`;

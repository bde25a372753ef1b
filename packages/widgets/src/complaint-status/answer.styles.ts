import { css } from 'lit';

/** Both sides of what was said. Adopted with it. */
export const styles = css`
  .said {
    white-space: pre-line;
  }
  textarea {
    min-block-size: 5em;
  }
  .thread {
    display: grid;
    gap: 1em;
    margin-block-end: 0.75em;
  }
  .entry {
    justify-self: start;
    max-inline-size: min(36em, 92%);
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    border-end-start-radius: 0.125em;
    background: var(--_soft);
  }
  .entry[data-by='customer'] {
    justify-self: end;
    border-radius: var(--_radius);
    border-end-end-radius: 0.125em;
    background: color-mix(in oklab, var(--_surface), var(--_accent) 10%);
  }
  .entry .row {
    gap: 0 0.625em;
    margin-block-end: 0.125em;
  }
  .entry b {
    color: var(--_text);
  }
  /* What was done stands as a line between what was said. */
  .event {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.75em;
    text-align: center;
  }
  .event::before,
  .event::after {
    content: '';
    flex: 1 1 1em;
    border-block-start: 1px solid var(--_line);
  }
  @container (max-width: 42em) {
    .entry {
      max-inline-size: 100%;
    }
  }
`;

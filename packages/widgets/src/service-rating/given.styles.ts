import { css } from 'lit';

/** What was said, and the answer to it. */
export const styles = css`
  .given,
  .reply {
    display: grid;
    gap: 0.75em;
  }
  .said {
    white-space: pre-line;
  }
  .reasons li {
    padding: 0.125em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    font-size: 0.875em;
  }
  .reply {
    gap: 0.25em;
    padding: 1em 1.25em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
`;

import { css } from 'lit';

/** Promises, and panels that open below their buttons. Adopted with the first of them. */
export const styles = css`
  .promises,
  .uploads {
    display: grid;
    gap: 1em;
  }
  .promise {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_line);
  }
  .badge[data-tone='calm'] {
    --_tone: var(--_muted);
  }
  .record {
    color: var(--_text);
    font-weight: 600;
  }
  .panel {
    padding: 1em 1.25em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
`;

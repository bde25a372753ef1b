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
  .pick {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 2.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
  }
  .pick input {
    position: absolute;
    inset: 0;
    block-size: 100%;
    padding: 0;
    font-size: 0;
    opacity: 0;
    cursor: pointer;
  }
  .pick:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.375em;
    margin-block-start: 0.25em;
    accent-color: var(--_accent);
  }
`;

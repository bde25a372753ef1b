import { css } from 'lit';

/** Labelled fields with a hint and an error, and a row of choices. */
export const field = css`
  .field {
    display: grid;
    gap: 0.375em;
  }
  label,
  legend {
    padding: 0;
    font-size: 0.875em;
    font-weight: 600;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: calc(2.75em * var(--_density));
    padding: calc(0.55em * var(--_density)) 0.875em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
    resize: none;
  }
  [type='radio'] {
    inline-size: 1.125em;
    min-block-size: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
  }
  textarea {
    display: block;
    field-sizing: content;
    max-block-size: 9em;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .problem {
    color: var(--_bad);
    font-size: 0.875em;
    font-weight: 500;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .choices label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25em;
    padding: 0.25em 0.875em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    font-weight: 500;
    cursor: pointer;
  }
  .choices input {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
  }
  .choices label:has(:focus-visible) {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

import { css } from 'lit';

/** The room of a step, its progress, and things to choose from in rows. */
export const styles = css`
  .room[data-for='form'] {
    min-block-size: var(--waybill-complaint-room, 45em);
  }
  header {
    display: grid;
    gap: 0.5em;
  }
  header .row {
    justify-content: space-between;
  }
  .progress {
    display: grid;
    grid-auto-flow: column;
    gap: 0.25em;
    margin-block-end: 0.75em;
  }
  .progress span {
    block-size: 0.25em;
    border-radius: 1em;
    background: var(--_line);
  }
  .progress [data-done='true'] {
    background: var(--_accent);
  }
  .kept {
    padding: 0.5em 0.875em;
    border-radius: var(--_radius);
    background: var(--_soft);
    font-size: 0.875em;
  }
  form {
    gap: 1.5em;
  }
  .answers {
    display: grid;
    gap: 0.5em;
  }
  .answers legend {
    margin-block-end: 0.5em;
  }
  .answers label {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 1em;
    font-weight: 400;
    cursor: pointer;
  }
  .answers label:hover {
    background: var(--_soft);
  }
  .answers label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .answers label:has(:focus-visible) {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .answers input {
    inline-size: 1.125em;
    min-block-size: 1.125em;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
    outline: 0;
  }
  .answers .answers {
    margin-block-start: 0.75em;
  }
  textarea {
    min-block-size: 5.5em;
  }
  .actions [part='button'] {
    min-inline-size: 12em;
  }
  @container (max-width: 33em) {
    .actions [part='button'] {
      flex: 1;
      min-inline-size: 0;
    }
  }
  .bones {
    min-block-size: 33em;
  }
  [data-step='parcel'] .bones {
    min-block-size: 12em;
  }
  [data-step='parcel'] .bone:nth-child(n + 3) {
    display: none;
  }
  .bone {
    block-size: 2.75em;
  }
`;

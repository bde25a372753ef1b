import { css } from 'lit';

/** The room that the form and an answer take, the entry, and the bones of an answer. */
export const styles = css`
  .room {
    min-block-size: var(--waybill-form-room, 19.5em);
  }
  .room[data-for='result'] {
    min-block-size: var(--waybill-result-room, 60em);
  }
  .result {
    display: grid;
    gap: 1.5em;
    align-content: start;
  }
  .entry {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.75em;
    align-items: start;
  }
  .entry button {
    margin-block-start: 1.6875em;
  }
  .room[data-for='result'] .bones {
    min-block-size: calc(var(--waybill-result-room, 60em) - 10em);
  }
  .room[data-for='form'] .bone:nth-child(n + 4) {
    display: none;
  }
  @container (max-width: 33em) {
    .room {
      min-block-size: var(--waybill-form-room, 25em);
    }
    .entry {
      grid-template-columns: 1fr;
    }
    .entry button {
      margin: 0;
    }
  }
`;

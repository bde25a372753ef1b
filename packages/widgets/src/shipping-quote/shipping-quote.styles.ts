import { css } from 'lit';

/** The compact line, and the room that options take. */
export const styles = css`
  .room[data-for='options'] {
    min-block-size: var(--waybill-quote-room, 42em);
  }
  .room[data-for='line'] {
    min-block-size: var(--waybill-line-room, 2em);
  }
  [part='line'] form {
    max-inline-size: 30em;
    padding-block: 0.75em;
  }
  [part='line'] .bone {
    display: inline-block;
    inline-size: min(18em, 100%);
  }
  .options {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
  }
  .options .bone {
    block-size: 16em;
  }
  @container (max-width: 33em) {
    .room[data-for='options'] {
      min-block-size: var(--waybill-quote-room, 60em);
    }
    .room[data-for='line'] {
      min-block-size: var(--waybill-line-room, 7.5em);
    }
  }
`;

import { css } from 'lit';

/** The way to a complaint: no card within the card. */
export const styles = css`
  .complain {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .complain > div {
    inline-size: 100%;
  }
  .complain > [hidden] {
    display: none;
  }
  .complain ::part(card) {
    padding: 0;
    border: 0;
    border-radius: 0;
  }
`;

import { css } from 'lit';

/** What is below a parcel where something is wrong: no card within the card. */
export const styles = css`
  .trouble {
    display: grid;
    gap: 1.5em;
    justify-items: start;
  }
  .trouble > div {
    inline-size: 100%;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  /* The stars offer the same: one way is enough. */
  .rating:has(> :state(complaining)) + .trouble:not(:has([aria-expanded='true'])) {
    display: none;
  }
  .trouble > [hidden] {
    display: none;
  }
  .trouble ::part(card) {
    padding: 0;
    border: 0;
    border-radius: 0;
  }
`;

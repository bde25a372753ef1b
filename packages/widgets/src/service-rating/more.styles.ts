import { css } from 'lit';

/** What follows a score, what was said, and the way to a complaint: no card within the card. */
export const styles = css`
  .dimensions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 1em;
    padding: 1em 1.25em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .dimensions .stars svg {
    inline-size: 1.625em;
    block-size: 1.625em;
  }
  .dimensions .stars label {
    padding: 0.25em;
  }
  legend + .choices {
    margin-block-start: 0.5em;
  }
  .nps .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(2.25em, 1fr));
    gap: 0.375em;
  }
  .nps label {
    justify-content: center;
    min-block-size: 2.75em;
    padding: 0;
    border-radius: var(--_radius);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    margin-block-start: 0.375em;
  }
  .given,
  .reply,
  .complain {
    display: grid;
    gap: 0.75em;
  }
  .said {
    white-space: pre-wrap;
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
  .complain {
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

import { css } from 'lit';

/** Dimensions side by side, and eleven numbers in a row. */
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
`;

import { css } from 'lit';
import { tables } from './tables.styles.ts';

/** Counts side by side, where there is room. */
export const styles = css`
  ${tables}
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 1.25em 2em;
    align-items: start;
  }
  .action {
    display: grid;
    gap: 0.5em;
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .action dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.5em 1.5em;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .late {
    color: var(--_warn);
    font-weight: 600;
  }
`;

import { css } from 'lit';

/** Tables that fit a phone: lines break between numbers and not in them, long ones scroll in a frame of their own. */
export const tables = css`
  .frame {
    max-block-size: 17em;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  caption {
    padding-block-end: 0.25em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.375em 0.5em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  thead th {
    color: var(--_muted);
    font-weight: 500;
  }
  tbody th {
    font-weight: 500;
  }
  td.number {
    overflow-wrap: normal;
    word-break: keep-all;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  th .link {
    font-size: inherit;
    text-align: inherit;
  }
  th .link span {
    inline-size: 1em;
  }
`;

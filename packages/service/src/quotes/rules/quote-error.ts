import type { QuoteIssue } from '../facts.ts';

/** The request cannot be quoted by any card: `issues` names every field that is wrong. */
export class QuoteRequestError extends Error {
  override readonly name = 'QuoteRequestError';
  readonly issues: readonly QuoteIssue[];

  constructor(issues: readonly QuoteIssue[]) {
    super(`Not a request for a quote: ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`);
    this.issues = issues;
  }
}

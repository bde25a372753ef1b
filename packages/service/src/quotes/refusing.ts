import { ProblemError } from '../platform/index.ts';
import { AcceptanceError, AdjustmentError, QuoteRequestError } from './rules/index.ts';

/** Asks the rules; what they refuse is answered as a problem. @throws ProblemError */
export const orProblem = <T>(decide: () => T): T => {
  try {
    return decide();
  } catch (error) {
    throw problemOf(error);
  }
};

const problemOf = (error: unknown): unknown => {
  if (error instanceof AcceptanceError) return new ProblemError(error.code, { detail: error.message });
  if (error instanceof AdjustmentError) return adjustmentProblem(error);
  return error instanceof QuoteRequestError ? invalid(error.issues) : error;
};

const adjustmentProblem = ({ code, message }: AdjustmentError): ProblemError => {
  if (code === 'already_adjusted') return new ProblemError(code, { detail: message });
  if (code === 'not_priced') return new ProblemError('option_not_offered', { detail: message });
  return invalid([{ pointer: code === 'no_reason' ? '#/reason' : '#/evidence', message }]);
};

/** A call that is refused for what stands in it. */
export const invalid = (issues: QuoteRequestError['issues']): ProblemError =>
  new ProblemError('invalid_request', { detail: issues[0]?.message ?? '', issues: [...issues] });

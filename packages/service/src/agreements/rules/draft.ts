import type { AgreementInput } from '@waybill/sdk/contract';
import type { AgreementFact } from '../facts.ts';

export interface AgreementIssue {
  readonly pointer: string;
  readonly message: string;
}

/** Years that a slip of the keyboard leaves. */
const [earliest, latest] = [Date.parse('2000-01-01T00:00:00Z'), Date.parse('2200-01-01T00:00:00Z')];

/** What is wrong with a time that an agreement is about. */
export const timeIssues = (pointer: string, time: string): readonly AgreementIssue[] => {
  const at = Date.parse(time);
  return at >= earliest && at < latest ? [] : [{ pointer, message: 'must be of this century or the next' }];
};

/** What is wrong with an agreement as it is drawn up, besides its shape. */
export const issuesOf = ({ from, until, targets }: AgreementInput): readonly AgreementIssue[] => {
  const subjects = targets.map(({ measure, product }) => `${measure} ${product ?? ''}`);
  return [
    ...timeIssues('#/from', from),
    ...timeIssues('#/until', until),
    ...(Date.parse(until) > Date.parse(from) ? [] : [{ pointer: '#/until', message: 'must be after from' }]),
    ...subjects.flatMap((subject, index) =>
      subjects.indexOf(subject) < index
        ? [{ pointer: `#/targets/${index}`, message: 'is a second target for the same measure and product' }]
        : [],
    ),
  ];
};

/** The targets as they are kept: what was left out is null. */
export const targetsOf = ({ targets }: AgreementInput): AgreementFact['targets'] =>
  targets.map(({ measure, percent, product, words }) => ({
    measure,
    percent,
    product: product ?? null,
    words: words ?? null,
  }));

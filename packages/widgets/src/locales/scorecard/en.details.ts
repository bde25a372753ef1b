import type { DetailMessages } from './messages.ts';

export const messages: DetailMessages = {
  formulas: {},
  numerator: 'Above the line',
  denominator: 'Below the line',
  steps: { day: 'Day', week: 'Week from', month: 'Month' },
  value: 'Value',
  counted: 'Counted',
  chart: (figure, first, last) => `Chart: ${figure}, from ${first} to ${last}. The table has the same values.`,
  noTrend: 'Too little data for a trend.',
  noCuts: 'This figure cannot be cut so, or nothing was counted.',
  nobody: 'Not known any more',
};

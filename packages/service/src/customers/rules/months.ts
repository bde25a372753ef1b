/** `2026-11`, in UTC. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** The month so many before this one. */
export const monthsBefore = (at: Date, count: number): string =>
  monthOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - count, 1)));

/** The last whole months before the one that runs, oldest first. */
export const wholeMonths = (now: Date, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => monthsBefore(now, count - index));

/** The same day and time so many months ago; the month's last day where it has no such day. */
export const sameTimeMonthsAgo = (at: Date, count: number): Date => {
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - count, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(at.getUTCDate(), lastDay);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day) + (at.getTime() % 86_400_000));
};

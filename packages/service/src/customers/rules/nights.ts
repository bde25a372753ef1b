import { nightHour } from '../defaults.ts';

/** The first night’s hour after an instant. */
export const nextNight = (after: Date): Date => {
  const today = Date.UTC(after.getUTCFullYear(), after.getUTCMonth(), after.getUTCDate(), nightHour);
  return new Date(today > after.getTime() ? today : today + 86_400_000);
};

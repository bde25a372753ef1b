/** Hours after which something that happened is no news any more: a channel that is set up today tells nothing of last week. */
export const newsHours = 24;

/** Minutes to wait after each try that a channel could not take. After the last one it has failed. */
export const pauses = [1, 5, 15, 60, 180, 360, 720] as const;

/** The same for a one-time code, which counts for ten minutes. */
export const codePauses = [0.5, 1, 2] as const;

/** Minutes after which nobody works on a message any more that was being handed over. Longer than a channel may take. */
export const surelyOverMinutes = 10;

/** Days that it is remembered what was told: longer than anything is told of. */
export const rememberedDays = 90;

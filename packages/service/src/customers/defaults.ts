import type { ContactChannel } from '@waybill/sdk/contract';

/**
 * Merchants, the one of most value first: A while those ahead bring less than half of all value, B while they bring less
 * than four fifths. Where value is spread as the sources found it, A is one merchant in twenty and B three.
 */
export const tierBoundaries = { A: 50n, B: 80n } as const;

/** Revenue counts for so many months. */
export const valueMonths = 12;

/** A trial has a parcel in fewer whole months than `leastMonths` of the last twelve. */
export const stageRule = {
  leastMonths: 3,
  /** A stable merchant has one in each of so many last whole months, */
  steadyMonths: 6,
  /** and its last three months differ from the three before by this share at most, in percent. */
  mostGrowth: 25,
} as const;

/** When merchants' figures are looked at: 03:00 in Shanghai, UTC's 19:00. */
export const nightHour = 19;

/**
 * So many contacts of one kind can be one person's by themselves. With more, a phone is a reception's and not a
 * person's, and staff decide.
 */
export const mostContacts: Readonly<Record<ContactChannel, number>> = { phone: 4, email: 4, wechat: 4 };

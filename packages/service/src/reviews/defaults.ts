/** Days in which a customer can change what they said. */
export const editableDays = 7;

/** Fewer answers than these are single people, and no summary of anything. */
export const leastAnswers = 10;

/** Days that a link of an ask rates for. */
export const askDays = 30;

/** Days after a delivery, or the end of a case, in which it still makes sense to ask how it was. */
export const askWithinDays = 14;

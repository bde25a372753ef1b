import type { Commitment, Price, QuoteFromCards, QuoteRequest, TimeWindow, Wishes } from './facts.ts';

/** A value as JSON has it: instants are strings. */
export type Written<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Written<T[Key]> } : T;

export const readRequest = (written: Written<QuoteRequest>): QuoteRequest => ({
  ...written,
  readyAt: written.readyAt === null ? null : new Date(written.readyAt),
});

export const readResult = ({ options, ...rest }: Written<QuoteFromCards>): QuoteFromCards => ({
  ...rest,
  options: options.map((option) => ({
    ...option,
    price: readPrice(option.price),
    commitment: readCommitment(option.commitment),
    validUntil: new Date(option.validUntil),
  })),
});

export const readPrice = ({ items, ...rest }: Written<Price>): Price => ({
  ...rest,
  items: items.map(({ adjustment, ...item }) =>
    adjustment === undefined
      ? item
      : { ...item, adjustment: { ...adjustment, measuredAt: new Date(adjustment.measuredAt) } },
  ),
});

export const readCommitment = (written: Written<Commitment>): Commitment => ({
  ...written,
  promisedAt: new Date(written.promisedAt),
  pickedUpBy: new Date(written.pickedUpBy),
  acceptBefore: new Date(written.acceptBefore),
});

export const readWishes = (written: Written<Wishes>): Wishes => ({
  ...written,
  pickup: written.pickup && readWindow(written.pickup),
});

const readWindow = ({ from, to }: Written<TimeWindow>): TimeWindow => ({ from: new Date(from), to: new Date(to) });

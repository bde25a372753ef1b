import { goodsKinds, serviceCodes } from '@waybill/sdk/contract';
import { limits } from '../defaults.ts';
import type { QuoteIssue, QuoteParcel, QuoteRequest } from '../facts.ts';
import { parseMoney } from './money.ts';
import { isIssue, placeOf } from './places.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** What is wrong with a request, field by field; empty when it can be quoted. */
export const issuesOf = (request: QuoteRequest, currency: string, now: Date): readonly QuoteIssue[] => [
  ...[placeOf(request.from, '#/from'), placeOf(request.to, '#/to')].filter(isIssue),
  ...parcelIssues(request.parcel),
  ...request.goods.flatMap((kind, index) =>
    (goodsKinds as readonly string[]).includes(kind)
      ? []
      : [{ pointer: `#/goods/${index}`, message: 'is not a kind of goods' }],
  ),
  ...amountIssues('#/declaredValue', request.declaredValue, currency),
  ...serviceIssues(request, currency),
  ...readyIssues(request.readyAt, now),
];

const parcelIssues = (parcel: QuoteParcel): readonly QuoteIssue[] => {
  const { weight } = parcel;
  const sides = (
    [
      ['length', parcel.length],
      ['width', parcel.width],
      ['height', parcel.height],
    ] as const
  ).map(([name, value]) => ({ pointer: `#/parcel/${name}`, value }));
  const given = sides.filter(({ value }) => value != null);
  return [
    ...rangeIssues('#/parcel/weight', weight, limits.weight, 'kg'),
    ...sides.flatMap(({ pointer, value }) => (value == null ? [] : rangeIssues(pointer, value, limits.side, 'cm'))),
    ...(given.length === 0 ? [] : sides.filter(({ value }) => value == null)).map(({ pointer }) => ({
      pointer,
      message: 'is needed: length, width and height go together',
    })),
  ];
};

const rangeIssues = (pointer: string, value: number, most: number, unit: string): readonly QuoteIssue[] => {
  if (!Number.isFinite(value)) return [{ pointer, message: 'must be a number' }];
  if (value <= 0) return [{ pointer, message: 'must be above zero' }];
  return value > most ? [{ pointer, message: `must be at most ${most} ${unit}` }] : [];
};

const amountIssues = (pointer: string, amount: string | null, currency: string): readonly QuoteIssue[] => {
  if (amount === null) return [];
  try {
    const minor = parseMoney(amount, currency);
    if (minor === 0) return [{ pointer, message: 'must be above zero' }];
    if (minor > parseMoney(String(limits.value), currency))
      return [{ pointer, message: `must be at most ${limits.value} ${currency}` }];
    return [];
  } catch {
    return [{ pointer, message: `must be an amount of ${currency} as a decimal, like 1200.00` }];
  }
};

const serviceIssues = ({ services, declaredValue }: QuoteRequest, currency: string): readonly QuoteIssue[] =>
  services.flatMap(({ code, amount, floors }, index) => {
    const pointer = `#/services/${index}`;
    const known = (serviceCodes as readonly string[]).includes(code);
    const again = services.findIndex((each) => each.code === code) < index;
    if (!known || again)
      return [{ pointer: `${pointer}/code`, message: known ? 'is asked for twice' : 'is not a service' }];
    if (code === 'declared_value' && declaredValue === null)
      return [{ pointer: '#/declaredValue', message: 'is needed: it is the value to insure' }];
    if (code === 'cash_on_delivery' && amount == null)
      return [{ pointer: `${pointer}/amount`, message: 'is needed: it is what the courier collects' }];
    const bad = floors != null && !(Number.isInteger(floors) && floors >= 1 && floors <= limits.floors);
    return [
      ...amountIssues(`${pointer}/amount`, amount ?? null, currency),
      ...(bad ? [{ pointer: `${pointer}/floors`, message: `must be a whole number from 1 to ${limits.floors}` }] : []),
    ];
  });

const readyIssues = (readyAt: Date | null, now: Date): readonly QuoteIssue[] => {
  if (readyAt === null) return [];
  const pointer = '#/readyAt';
  const at = readyAt.getTime();
  if (Number.isNaN(at)) return [{ pointer, message: 'must be a time' }];
  if (at < now.getTime() - limits.pastMinutes * minute) return [{ pointer, message: 'must not be in the past' }];
  if (at > now.getTime() + limits.daysAhead * day)
    return [{ pointer, message: `must be within ${limits.daysAhead} days` }];
  return [];
};

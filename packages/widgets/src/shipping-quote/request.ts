import type { GoodsKind, QuoteRequest, ServiceCode } from '@waybill/sdk/contract';

export const ends = ['from', 'to'] as const;
/** Where the parcel comes from, or goes to. */
export type End = (typeof ends)[number];
export const placeParts = ['country', 'region', 'city'] as const;
export const sides = ['length', 'width', 'height'] as const;

/** A field, by the name of its attribute. */
export type FieldName =
  `${End}-${(typeof placeParts)[number]}` | (typeof sides)[number] | 'weight' | 'goods' | 'declared-value';

/** What no field asks for, by the name of its attribute. */
export type TermName = 'currency' | 'services' | 'ready-at' | 'promotion-code';

/** Commas as in `1,5` are decimal; what may be thousands (`1,200`) is no number. */
const decimal = (text: string): number => (/^\d+(\.\d+|,\d\d?)?$/.test(text) ? Number(text.replace(',', '.')) : NaN);

/** Where a place is known by its country alone, and where a region or a city decides the price. */
export const saysPlace = (country?: string, region?: string, city?: string): boolean =>
  !!country && (country !== 'CN' || !!region || !!city);

/** Codes between commas; `cash_on_delivery:120.00` and `carry_upstairs:3` say how much. */
const servicesOf = (text: string | undefined, currency: string): QuoteRequest['services'] =>
  text
    ?.split(/[\s,]+/)
    .filter(Boolean)
    .map((each) => {
      const [code, much] = each.split(':') as [ServiceCode, string?];
      if (!much) return { code };
      return code === 'cash_on_delivery'
        ? { code, amount: { amount: much, currency } }
        : { code, floors: Number(much) };
    });

/** What the fields ask for, and JSON pointers to what does not fit. Codes are the store's, and checked by the service. */
export const read = (
  values: Readonly<Record<string, string>>,
): { readonly request: QuoteRequest; readonly wrong: readonly string[] } => {
  const wrong: string[] = [];
  const text = (name: FieldName | TermName) => values[name]?.trim() || undefined;
  const currency = text('currency') ?? 'CNY';
  const number = (name: FieldName, most: number) => {
    const value = decimal(text(name) ?? '');
    if (!(value > 0 && value <= most)) wrong.push(`#/parcel/${name}`);
    return value;
  };
  const place = (end: End) => {
    const [country, region, city] = placeParts.map((part) => text(`${end}-${part}`));
    if (!country) wrong.push(`#/${end}/country`);
    else if (!saysPlace(country, region, city)) wrong.push(`#/${end}/city`);
    return { country: country ?? '', region, city };
  };
  const size = sides.some(text) ? sides.map((side) => [side, number(side, 600)] as const) : [];
  const value = text('declared-value')?.replace(/,(?=\d\d?$)/, '.');
  if (value && !(/^\d{1,8}(\.\d{1,2})?$/.test(value) && Number(value))) wrong.push('#/declaredValue');
  const request: QuoteRequest = {
    from: place('from'),
    to: place('to'),
    parcel: { weight: number('weight', 1000), ...Object.fromEntries(size) },
    goods: text('goods')?.split(/[\s,]+/) as GoodsKind[] | undefined,
    declaredValue: value ? { amount: value, currency } : undefined,
    services: servicesOf(text('services'), currency),
    readyAt: text('ready-at'),
    promotionCode: text('promotion-code'),
  };
  return { request, wrong };
};

import type { Adjustment, Price, PriceItem, PriceUnit, Quote, QuoteOption } from '@waybill/sdk/contract';
import { named, type Speech } from './speech.ts';

/** An option as it is read. */
export interface OptionSection {
  readonly name: string;
  readonly zone: string;
  /** 'Lowest price', 'Fastest'. */
  readonly marks: readonly string[];
  readonly total: string;
  readonly promise: string;
  /** When the courier comes, how the parcel travels, and what else holds. */
  readonly notes: string;
  readonly price: PriceTable;
  readonly compensation: Compensation;
}

export interface PriceTable {
  readonly head: readonly [item: string, quantity: string, amount: string];
  readonly rows: readonly PriceRow[];
  readonly total: readonly [label: string, amount: string];
  readonly weight: string;
}

export interface PriceRow {
  readonly cells: readonly [item: string, quantity: string, amount: string];
  /** Why the line was added. */
  readonly notes: readonly string[];
}

export interface Compensation {
  readonly heading: string;
  /** By the terms, and where a value is declared, with it. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly amounts: readonly string[] }[];
  readonly note: string | null;
}

/** What a section is about besides its option. */
export interface SectionContext {
  /** Where this option was accepted, its price and promise are those that count. */
  readonly quote: Pick<Quote, 'cheapest' | 'fastest' | 'accepted' | 'state'>;
  /** Of the origin. */
  readonly timeZone: string;
  readonly speech: Speech;
}

export const sectionOf = (option: QuoteOption, context: SectionContext): OptionSection => {
  const { quote, timeZone, speech } = context;
  const { words } = speech;
  const { price, commitment } = quote.accepted ?? option;
  const marks = [
    ...(option.code === quote.cheapest ? [words.marks.cheapest] : []),
    ...(option.code === quote.fastest ? [words.marks.fastest] : []),
  ];
  return {
    name: speech.say(option.name),
    zone: speech.say(option.zone.name),
    marks: quote.accepted === null ? marks : [],
    total: speech.money(price.total),
    promise: words.promise(speech.full(commitment.promisedAt, commitment.timeZone)),
    notes: notesOf(option, context),
    price: tableOf(price, timeZone, speech),
    compensation: compensationOf(option.liability, speech),
  };
};

const notesOf = (option: QuoteOption, { quote, timeZone, speech }: SectionContext): string => {
  const { words } = speech;
  const { pickedUpBy, acceptBefore } = option.commitment;
  const plan = option.resourcePlan ?? [];
  const steps = plan.map((step) => named(words.resources, step)).join(words.separator);
  const sentences = [
    ...(quote.state === 'open'
      ? [words.pickup(speech.brief(pickedUpBy, timeZone), speech.brief(acceptBefore, timeZone))]
      : []),
    ...(option.realName ? [words.realName] : []),
    ...(steps === '' ? [] : [words.plan(steps)]),
  ];
  return sentences.join(words.space);
};

const tableOf = (price: Price, timeZone: string, speech: Speech): PriceTable => {
  const { columns, weight, weightReasons } = speech.words;
  const { actual, volumetric, chargeable, by } = price.chargeableWeight;
  const because = weightReasons[by === 'volumetric' || by === 'minimum' ? by : 'actual'];
  const rounded = chargeable > Math.max(actual, volumetric ?? 0);
  const weights = { actual: String(actual), volumetric: String(volumetric ?? actual), rounded };
  return {
    head: [columns.item, columns.quantity, `${columns.amount} (${price.total.currency})`],
    rows: price.items.map((item) => rowOf(item, timeZone, speech)),
    total: [columns.total, speech.money(price.total)],
    weight: weight(String(chargeable), because(weights)),
  };
};

const rowOf = (item: PriceItem, timeZone: string, speech: Speech): PriceRow => {
  const { quantity } = speech.words;
  // What a newer card counts in is counted all the same.
  const unit = Object.hasOwn(quantity, item.unit) ? (item.unit as PriceUnit) : 'parcel';
  return {
    cells: [
      speech.say(item.label),
      quantity[unit](speech.decimal(item.quantity), speech.decimal(item.unitPrice.amount)),
      speech.decimal(item.amount.amount),
    ],
    notes: item.adjustment === undefined ? [] : adjustmentNotes(item.adjustment, timeZone, speech),
  };
};

const adjustmentNotes = (adjustment: Adjustment, timeZone: string, { brief, words }: Speech): readonly string[] => {
  const { reason, evidence, measuredAt, before, after } = adjustment;
  const shown = evidence.map(({ kind, reference }) => `${named(words.adjustment.kinds, kind)} ${reference}`);
  return [
    words.adjustment.reason(reason),
    words.adjustment.weights(String(before.chargeable), String(after.chargeable), brief(measuredAt, timeZone)),
    words.adjustment.evidence(shown.join(words.separator)),
  ];
};

const compensationOf = (liability: QuoteOption['liability'], { money, words }: Speech): Compensation => {
  const { delay, lost, damaged, declaredValue, insurableUpTo } = liability;
  const said = words.compensation;
  const amounts = ({ byTerms, declared }: typeof lost) => [byTerms.amount, (declared ?? byTerms).amount];
  const rows = [
    { label: said.late, amounts: [delay.amount, delay.amount] },
    { label: said.lost, amounts: amounts(lost) },
    { label: said.damaged, amounts: amounts(damaged) },
  ];
  const heading = `${words.headings.compensation} (${delay.currency})`;
  if (declaredValue !== null)
    return { heading, columns: [said.byTerms, said.declared(declaredValue.amount)], rows, note: null };
  return {
    heading,
    columns: [said.byTerms],
    rows: rows.map(({ label, amounts: [first = ''] }) => ({ label, amounts: [first] })),
    note: insurableUpTo === null ? said.uninsurable : said.insurable(money(insurableUpTo)),
  };
};

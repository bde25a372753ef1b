import { checkoutMinutes } from '../defaults.ts';
import type { Commitment, QuotedOption, QuoteRequest, RateCard, StoredQuote, TimeWindow } from '../facts.ts';
import { chosenWindow } from './pickup.ts';
import { quoteOptions } from './quote.ts';

const minute = 60_000;

/** Why an option cannot be accepted. */
export class AcceptanceError extends Error {
  override readonly name = 'AcceptanceError';
  readonly code: 'option_not_offered' | 'quote_expired' | 'quote_changed';

  constructor(code: AcceptanceError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** A promise that was made, and is to be kept. */
export interface PromiseMade {
  readonly request: QuoteRequest;
  /** The operator's code of the product. */
  readonly option: string;
  readonly commitment: Commitment;
  /** The version of the card that it was made with. */
  readonly card: RateCard;
  readonly quotedAt: Date;
}

/** What holds from the acceptance on. */
export interface Targets {
  readonly commitment: Commitment;
  /** In which the courier comes: it ends when the commitment says so. */
  readonly pickup: TimeWindow;
}

/** @throws AcceptanceError option_not_offered */
export const optionOf = ({ result }: Pick<StoredQuote, 'result'>, code: string): QuotedOption => {
  const option = result.options.find((each) => each.code === code);
  if (option === undefined) throw new AcceptanceError('option_not_offered', `The quote offers no option ${code}.`);
  return option;
};

/** @throws AcceptanceError quote_expired, from the instant that the option names on */
export const checkValid = ({ validUntil }: Pick<QuotedOption, 'validUntil'>, now: Date): void => {
  if (now >= validUntil) throw new AcceptanceError('quote_expired', 'Ask for a new quote.');
};

/**
 * The targets of a promise that is accepted, or confirmed, at some time.
 *
 * The price and the promise stand as they were quoted; the courier's hour counts from now. Where the same question asked
 * now would have a later answer, the promise stands all the same while somebody can still be at the checkout
 * (`checkoutMinutes`) and `acceptBefore` lies ahead.
 *
 * @param wanted a window for the pickup; null: as soon as promised
 * @throws AcceptanceError quote_changed where the promise can no longer be kept
 * @throws QuoteRequestError naming what is wrong with the window
 */
export const targetsOf = (promise: PromiseMade, now: Date, wanted: TimeWindow | null): Targets => {
  const { commitment, request, card, quotedAt } = promise;
  const fresh = commitmentAt(promise, now);
  const isLater = fresh === null || fresh.promisedAt > commitment.promisedAt;
  const isAtCheckout = now.getTime() - quotedAt.getTime() <= checkoutMinutes * minute && now < commitment.acceptBefore;
  if (fresh === null || (isLater && !isAtCheckout) || fresh.pickedUpBy >= commitment.promisedAt)
    throw new AcceptanceError('quote_changed', 'The promise would be a later one by now: ask for a new quote.');
  if (wanted === null) {
    const { pickedUpBy } = fresh;
    const soonest = pickedUpBy.getTime() - card.pickup.withinMinutes * minute;
    return {
      commitment: { ...commitment, pickedUpBy },
      pickup: { from: new Date(Math.max(soonest, now.getTime())), to: pickedUpBy },
    };
  }
  const pickup = chosenWindow(wanted, {
    request,
    card,
    now,
    earliest: fresh.pickedUpBy,
    standsAt: (start) => {
      const then = commitmentAt(promise, start);
      const latest = isLater ? fresh.promisedAt : commitment.promisedAt;
      return then !== null && then.promisedAt <= latest && wanted.to < commitment.promisedAt;
    },
  });
  return { commitment: { ...commitment, pickedUpBy: pickup.to }, pickup };
};

/** What would be promised if the quote were made at another time; null where nothing would be. */
const commitmentAt = ({ request, card, option }: PromiseMade, at: Date): Commitment | null => {
  const readyAt = request.readyAt !== null && request.readyAt > at ? request.readyAt : null;
  const { options } = quoteOptions({ ...request, readyAt }, card, at);
  return options.find(({ code }) => code === option)?.commitment ?? null;
};

import { parseRateCard } from '../card.ts';
import type { RateCard } from '../facts.ts';
import chinaDomestic from './china-domestic.json' with { type: 'json' };
import chinaInternational from './china-international.json' with { type: 'json' };

/** The cards that come with the service. Examples: plausible beside public price lists, and no carrier's own tariff. */
export const exampleCards: readonly RateCard[] = [chinaDomestic, chinaInternational].map(parseRateCard);

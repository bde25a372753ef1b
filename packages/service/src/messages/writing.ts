import type { ContactChannel, Money } from '@waybill/sdk/contract';
import { findCase } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import { findNeed } from '../needs/index.ts';
import type { Platform } from '../platform/index.ts';
import { findAdjustment } from '../quotes/index.ts';
import { findAsk, findReviewOf, isOptedOut } from '../reviews/index.ts';
import type { Letter, LetterLink } from './channel.ts';
import type { MessageFact, Notice, Reach } from './facts.ts';
import { optOutPath } from './opt-out-path.ts';
import { reachOfCase, reachOfParcel, reachOfSource, reachOfSubject } from './reaching.ts';
import { pageLink, wayFor } from './rules/index.ts';
import { pagesOf } from './settings.ts';
import { merchantName } from './store.ts';
import { wordsIn, type MessageWords, type Said } from './words.ts';

/** A letter and the way that it goes, or why there is nothing to tell any more. */
export type Written = { readonly way: ContactChannel; readonly letter: Letter } | { readonly dropped: string };

/** What is told to whom: the words are chosen when it is known who reads them. */
interface Telling {
  readonly reach: Reach;
  readonly say: (words: MessageWords, shop: string) => Said;
  /** What the store's page is to show. */
  readonly page?: { readonly kind: 'rating' | 'case'; readonly number: string; readonly token: string };
  /** Whether somebody may want to be told nothing of that kind. */
  readonly optional?: boolean;
}

const dropped = (why: string): { readonly dropped: string } => ({ dropped: why });

/** Writes a message as things stand now. */
export const write = async (
  platform: Platform,
  tx: Tx,
  { id, merchantId, notice }: Pick<MessageFact, 'id' | 'merchantId'> & { readonly notice: Notice },
  setUp: ReadonlySet<ContactChannel>,
): Promise<Written> => {
  const telling = await tellingOf(platform, tx, merchantId, notice);
  if ('dropped' in telling) return telling;
  const { reach, say, page, optional = false } = telling;
  if (optional && (await isOptedOut(tx, merchantId, reach.personKeys))) return dropped('opted_out');
  const way = wayFor(reach, setUp);
  const to = way === null ? undefined : reach.ways[way];
  if (way === null || to === undefined) return dropped('no_way');
  const { language, personKeys } = reach;
  const words = wordsIn[language];
  const shop = await merchantName(tx, merchantId);
  const { subject, paragraphs } = say(words, shop);
  const address = page && pagesOf(platform, shop)[page.kind];
  const link: LetterLink | null =
    page && address !== undefined ? { label: words.links[page.kind], url: pageLink(address, page) } : null;
  const optOut: LetterLink | null = optional
    ? {
        label: words.links.optOut,
        url: `${platform.publicUrl ?? ''}${optOutPath}/${await platform.tokens.optOutToken(merchantId, { personKeys: [...personKeys], language })}`,
      }
    : null;
  return {
    way,
    letter: {
      ...{ id, to, language, subject, link, optOut },
      kind: notice.kind,
      paragraphs: page && link === null ? [...paragraphs, words.withoutPage(shop)] : paragraphs,
      closing: words.closing(shop),
    },
  };
};

const tellingOf = (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  notice: Notice,
): Promise<Telling | { readonly dropped: string }> | Telling | { readonly dropped: string } => {
  switch (notice.kind) {
    case 'code':
      return ofCode(notice, platform.clock.now());
    case 'price_adjusted':
      return ofAdjustment(platform, tx, merchantId, notice);
    case 'rating':
      return ofRating(platform, tx, merchantId, notice);
    case 'need_met':
      return ofNeed(platform, tx, merchantId, notice);
    case 'case':
      return ofCase(platform, tx, merchantId, notice);
  }
};

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const ofCode = (
  { way, to, language, code, expiresAt }: Of<'code'>,
  now: Date,
): Telling | { readonly dropped: string } => {
  const minutes = Math.floor((Date.parse(expiresAt) - now.getTime()) / 60_000);
  if (minutes < 1) return dropped('expired');
  return {
    reach: { ways: { [way]: to }, personKeys: [], preferred: way, language },
    say: (words, shop) => words.code({ shop, code, minutes }),
  };
};

const amountIn = ({ amount, currency }: Money): string => `${amount} ${currency}`;

const ofAdjustment = async (platform: Platform, tx: Tx, merchantId: string, { quoteId }: Of<'price_adjusted'>) => {
  const adjustment = await findAdjustment(tx, merchantId, quoteId);
  const reach = adjustment && (await reachOfParcel(platform, tx, merchantId, adjustment.shipmentId));
  if (!adjustment || !reach) return dropped('nobody');
  const { number, reason, before, after } = adjustment;
  const told = { number, reason, before: amountIn(before), after: amountIn(after) };
  return { reach, say: (words: MessageWords, shop: string) => words.priceAdjusted({ shop, ...told }) };
};

const ofRating = async (platform: Platform, tx: Tx, merchantId: string, { askId }: Of<'rating'>) => {
  const ask = await findAsk(tx, merchantId, askId);
  if (!ask || ask.expiresAt <= platform.clock.now()) return dropped('expired');
  if (await findReviewOf(tx, merchantId, ask.subject)) return dropped('rated');
  const reach = await reachOfSubject(platform, tx, merchantId, ask.subject);
  if (!reach) return dropped('nobody');
  const { kind: of, number } = ask.subject;
  const token = await platform.tokens.reviewToken(merchantId, askId, ask.expiresAt);
  return {
    reach,
    optional: true,
    say: (words: MessageWords, shop: string) => words.rating({ shop, of, number }),
    page: { kind: 'rating' as const, number, token },
  };
};

const ofNeed = async (platform: Platform, tx: Tx, merchantId: string, { needId, source }: Of<'need_met'>) => {
  const need = await findNeed(tx, needId);
  if (need?.state !== 'met') return dropped('not_met');
  const reach = await reachOfSource(platform, tx, merchantId, source);
  if (!reach) return dropped('nobody');
  const { title, outcome } = need;
  return {
    reach,
    optional: true,
    say: (words: MessageWords, shop: string) => words.needMet({ shop, title, outcome }),
  };
};

const ofCase = async (platform: Platform, tx: Tx, merchantId: string, { caseId, step }: Of<'case'>) => {
  const file = await findCase(tx, merchantId, caseId);
  const reach = file && (await reachOfCase(platform, tx, file));
  if (!file || !reach) return dropped('nobody');
  const { number } = file.fact;
  return {
    reach,
    say: (words: MessageWords, shop: string) => words.steps[step]({ shop, number }),
    page: { kind: 'case' as const, number, token: await platform.tokens.caseToken(merchantId, caseId) },
  };
};

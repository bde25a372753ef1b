import type { CaseContactInput } from '@waybill/sdk/contract';
import { contactChannels } from '@waybill/sdk/contract';
import { invalidAt, type Platform } from '../platform/index.ts';
import { homeCountry, normalisePhone } from '../tracking/index.ts';
import type { ContactFact } from './facts.ts';

/**
 * Whoever complains, as they are compared.
 *
 * @throws ProblemError invalid_request where the phone is none.
 */
export const toContact = (input: CaseContactInput): ContactFact => {
  const { name = null, wechat = null, email = null } = input;
  return {
    name,
    phone: input.phone == null ? null : phoneOf(input.phone),
    email: email?.toLowerCase() ?? null,
    wechat,
    preferred: input.preferred ?? contactChannels.find((way) => input[way] != null) ?? 'phone',
  };
};

const phoneOf = (given: string): string => {
  const phone = normalisePhone(given, homeCountry);
  if (phone) return phone;
  const message = 'Give the number with its country code, as +86 138 0000 0000.';
  throw invalidAt('#/contact/phone', message);
};

/** A keyed hash of one way to reach somebody, normalised: `phone:+8613800138000`. It names nobody to whoever reads it. */
export const contactKey = ({ operator }: Pick<Platform, 'operator'>, contact: string): string =>
  operator.digest('case-contact', contact);

/** What a person's cases are found by: the keyed hashes of all ways to reach them. */
export const contactKeysOf = (platform: Pick<Platform, 'operator'>, contact: ContactFact | null): string[] =>
  contactChannels.flatMap((way) => {
    const known = contact?.[way];
    return known == null ? [] : [contactKey(platform, `${way}:${known}`)];
  });

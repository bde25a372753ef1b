import type { OperatorKey } from './operator-key.ts';

const purpose = 'kept-token';

/** Tokens as we sign them, wherever they stand: by themselves or in a link. */
const tokens = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const sealedTokens = /waybill-sealed:([\w-]+)/g;

/**
 * An answer as it may be kept: whoever reads the table opens no parcel and no case with it. All else stays as it is, so
 * that a person's words are still found in it.
 */
export const sealForKeeping = (operator: OperatorKey, body: string): string =>
  body.replace(tokens, (token) => `waybill-sealed:${operator.seal(purpose, token)}`);

/** The answer as it was. What only looks like something sealed was somebody's words. */
export const openKept = (operator: OperatorKey, body: string): string =>
  body.replace(sealedTokens, (whole, sealed: string) => {
    try {
      return operator.open(purpose, sealed);
    } catch {
      return whole;
    }
  });

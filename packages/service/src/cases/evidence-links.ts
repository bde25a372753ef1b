import type { Platform } from '../platform/index.ts';

/** A link that downloads one file of a case for a short while. Whoever has it needs nothing else. */
export const linkToEvidence = async (
  { tokens }: Platform,
  of: { readonly merchantId: string; readonly caseId: string; readonly evidenceId: string },
  publicUrl: string,
): Promise<{ readonly url: string; readonly expiresAt: string }> => {
  const { merchantId, ...claims } = of;
  const { token, expiresAt } = await tokens.evidenceToken(merchantId, claims);
  return { url: `${publicUrl}${evidencePath}/${token}`, expiresAt: expiresAt.toISOString() };
};

export const evidencePath = '/v1/evidence';

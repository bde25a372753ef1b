import type { Agreement } from '@waybill/sdk/contract';
import type { AgreementFact, Signature } from '../facts.ts';
import { stateOf } from './signing.ts';

export const presentAgreement = (agreement: AgreementFact): Agreement => ({
  id: agreement.id,
  merchantId: agreement.merchantId,
  title: agreement.title,
  terms: agreement.terms,
  from: agreement.from.toISOString(),
  until: agreement.until.toISOString(),
  targets: agreement.targets,
  state: stateOf(agreement),
  signedBy: { operator: presentSignature(agreement.operator), merchant: presentSignature(agreement.merchant) },
  createdAt: agreement.createdAt.toISOString(),
});

const presentSignature = (signed: Signature | null): Agreement['signedBy']['operator'] =>
  signed && { name: signed.name, at: signed.at.toISOString() };

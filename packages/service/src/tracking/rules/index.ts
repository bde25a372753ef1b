/** The decisions of the tracking room: data in, data out. Time is an argument. */
export { missingFrom } from './completeness.ts';
export { erasePersons, maskScan, withoutSigner } from './erase.ts';
export { estimateOf } from './estimate.ts';
export { formatLocalTime, parseLocalTime, readScanFingerprint, scanFingerprint } from './identity.ts';
export { languageOf } from './language.ts';
export { masker, maskText, type KnownPersons } from './masking.ts';
export { nextDue, nodesOf, overdueNode, type NodeState } from './nodes.ts';
export { outcomeOf, type Outcome } from './outcome.ts';
export { inOrder } from './order.ts';
export { personsOf, presentParcel, presentShipment, type Presentable } from './present.ts';
export { attemptsLeft, normalisePhone, proofHolds, wrongProofsADay, wrongProofsInAll } from './proof.ts';
export { statusOf, type Status } from './status.ts';

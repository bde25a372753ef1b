export {
  onLongCall,
  onMerchantCall,
  onMerchantOrStaffCall,
  onOpenCall,
  onStaffCall,
  onStreamCall,
  servedPath,
  type MerchantCall,
} from './calls.ts';
export { addressOf, type Caller } from './callers.ts';
export { systemClock, type Clock } from './clock.ts';
export { record, type DomainEvent, type LoggedEvent } from './events.ts';
export { healthRoutes } from './health.ts';
export { forget } from './housekeeping-store.ts';
export {
  answerProblem,
  answerUnknown,
  crossOrigin,
  observe,
  type ServiceApp,
  type ServiceContext,
  type ServiceEnv,
} from './http.ts';
export { forgetAnswersWith } from './idempotency-store.ts';
export { newId } from './ids.ts';
export { queues, type Jobs } from './jobs.ts';
export {
  createKeys,
  ensurePublishableKey,
  listKeys,
  listMerchants,
  normaliseOrigin,
  revokeKey,
  type NewKeys,
} from './keys.ts';
export { defaultLimits, type LimitPolicy } from './limits.ts';
export { liveStream } from './live.ts';
export { numberKey } from './number-key.ts';
export { loadOperatorKey, operatorKey, sha256, type OperatorKey } from './operator-key.ts';
export { defaultPage, pageOf } from './pages.ts';
export {
  startPlatform,
  stopPlatform,
  type Message,
  type Messenger,
  type MessengerGround,
  type Platform,
  type PlatformOptions,
} from './platform.ts';
export { describedProblems, invalidAt, problemCodes, ProblemError, type ProblemCode } from './problems.ts';
export { readBody } from './requests.ts';
export { shopperTokenRoutes } from './shopper-tokens.ts';
export { checkSpeaks } from './speaking.ts';
export { createStaff, ensureStaff, setDisplayName, staffRoutes, type StaffCaller } from './staff.ts';
export { OperatorKeyError } from './tokens.ts';
export { Turns } from './turns.ts';

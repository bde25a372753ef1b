export { startConfirming } from './confirming.ts';
export { openDesk, startAttending } from './desk/attending.ts';
export { seedCases } from './desk/seed-cases.ts';
export { seedNeeds } from './desk/seed-needs.ts';
export { startMoving } from './moving.ts';
export { seedDemo } from './seed.ts';

/** The demo's merchant. */
export const demoMerchant = 'Harbour & Pine';

/** Always the same, so that the storefront can hold it: a publishable key is no secret. */
export const demoPublishableKey = 'pk_demo_harbour_and_pine_0000000000';

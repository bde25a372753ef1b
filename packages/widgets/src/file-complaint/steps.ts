import type { StepName } from '../locales/complaints/messages.ts';

const steps = ['parcel', 'what', 'right', 'contact'] as const satisfies readonly StepName[];

/** The steps of a filing: which parcel is asked where the page has not said it. */
export const stepsOf = (asksParcel: boolean): readonly StepName[] => (asksParcel ? steps : steps.slice(1));

/** Where a filing stands that was kept: at its step, or at the first where the page asks other things by now. */
export const stepAt = (kept: string | undefined, asksParcel: boolean): StepName => {
  const [first = 'what', ...others] = stepsOf(asksParcel);
  return others.find((step) => step === kept) ?? first;
};

/** Comes after the first step, and is fetched after it. */
export const isLater = (step: StepName): boolean => step === 'right' || step === 'contact';

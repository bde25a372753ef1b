/** A failed state: what happened, and the way on. */
export interface FailureText {
  readonly title: string;
  readonly text: string;
}

/** Why a call got no answer. */
export type FailureKind = 'offline' | 'unreachable' | 'busy' | 'server' | 'setup' | 'input';

/** A day and a time of day, already in the reader's language: `today`, `18:00`. */
export interface When {
  readonly day: string;
  readonly time: string;
}

/** What every element says. */
export interface CommonMessages {
  /** BCP 47: for `Intl` and for the `lang` attribute. */
  readonly tag: string;
  readonly loading: string;
  readonly retry: string;
  readonly retryIn: (seconds: string) => string;
  readonly reference: string;
  readonly failures: Readonly<Record<FailureKind, FailureText>>;
}

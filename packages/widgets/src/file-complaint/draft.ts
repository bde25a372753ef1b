import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { drop, keep, kept, type StoragePolicy } from '../controllers/kept.ts';
import { randomKey } from '../controllers/random-key.ts';
import type { Values } from './input.ts';

/** What was sent, and whether the service has it is not known: the same again has the same key, and is filed once. */
export interface Sent {
  readonly key: string;
  readonly body: string;
}

/** A filing that is not sent yet. Files are not in it. */
export interface Saved {
  /** The parcel that the page named; empty without. */
  readonly parcel: string;
  readonly at: number;
  readonly step: string;
  readonly values: Values;
  readonly sent?: Sent | undefined;
  /** The drafts that this one goes on from. */
  readonly from: readonly string[];
}

const prefix = 'waybill:drafts:';
/** Milliseconds. */
const lasting = 7 * 86_400_000;
/** Drafts about one parcel: each page that goes on with one keeps its own. */
const most = 5;

const areTexts = (value: unknown): boolean =>
  value === Object(value) && Object.values(value as object).every((each) => typeof each === 'string');

/** Other scripts of the page write to the same storage: what this one would not have written is no draft. */
const isSaved = (value: unknown): value is Saved => {
  const { parcel, at, step, values, sent = {}, from } = Object(value) as Partial<Saved>;
  return (
    areTexts({ parcel, step }) &&
    typeof at === 'number' &&
    areTexts(values) &&
    areTexts(sent) &&
    Array.isArray(from) &&
    from.every((key) => String(key).startsWith(prefix))
  );
};

/**
 * Keeps what is typed until it is sent. Each page writes under a key of its own, so that what another tab has typed
 * stays; a page that is opened later goes on with a copy of the newest.
 */
export class Draft implements ReactiveController {
  /** The reader has typed something here. */
  touched = false;
  readonly #policy: () => StoragePolicy;
  readonly #read: () => Pick<Saved, 'parcel' | 'step' | 'values' | 'sent'>;
  #key = '';
  #from: readonly string[] = [];

  constructor(
    host: ReactiveControllerHost,
    policy: () => StoragePolicy,
    read: () => Pick<Saved, 'parcel' | 'step' | 'values' | 'sent'>,
  ) {
    this.#policy = policy;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.write);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.write);
  }

  /** The newest about a parcel. What is typed from now on is a draft of its own, which goes on from it. */
  restore(parcel: string): Saved | undefined {
    this.#key = prefix + randomKey();
    this.#from = [];
    this.touched = false;
    const [newest, ...others] = this.#about(parcel);
    for (const { key } of others.slice(most - 1)) drop(this.#policy(), key);
    if (newest) this.#from = [newest.key, ...newest.saved.from].slice(0, most);
    return newest?.saved;
  }

  /** Something was typed. */
  touch(): void {
    this.touched = true;
    this.write();
  }

  /** It is filed, or begun anew: this draft, and those it went on from, are of no use any more. */
  clear(): void {
    this.touched = false;
    for (const key of [this.#key, ...this.#from]) drop(this.#policy(), key);
    this.#from = [];
  }

  readonly write = (): void => {
    if (!this.touched) return;
    const now = Date.now();
    const saved: Saved = { ...this.#read(), at: now, from: this.#from };
    keep(this.#policy(), this.#key, saved, now + lasting);
  };

  #about(parcel: string): readonly { readonly key: string; readonly saved: Saved }[] {
    return kept(this.#policy(), prefix)
      .flatMap(({ key, value }) => (isSaved(value) && value.parcel === parcel ? [{ key, saved: value }] : []))
      .sort((one, other) => other.saved.at - one.saved.at);
  }
}

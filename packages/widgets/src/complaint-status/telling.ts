import type { CustomerCase } from '@waybill/sdk/contract';
import type { Announcer } from '../controllers/announcer.ts';
import { headline, type CaseLocale } from './headline.ts';

/** Where it stands is told when that changes, by news or because time has passed; not when it is first shown. */
export class Telling {
  readonly #announcer: Announcer;
  #told: { readonly of: string; readonly text: string } | undefined;

  constructor(announcer: Announcer) {
    this.#announcer = announcer;
  }

  tell(shown: CustomerCase, locale: CaseLocale): void {
    const before = this.#told;
    const told = { of: `${shown.id} ${locale.tag}`, text: headline(shown, locale) };
    this.#told = told;
    if (before?.of === told.of && before.text !== told.text) this.#announcer.say(told.text);
  }
}

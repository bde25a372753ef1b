import type { Parcel } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { headline, over, tone } from './headline.ts';
import { nodesView } from './nodes.ts';
import { promiseView } from './promise.ts';
import { scansView } from './scans.ts';
import type { ResultLocale } from './result-locale.ts';

/** What the view of a parcel needs beside the parcel. */
export interface ParcelView {
  readonly locale: ResultLocale;
  readonly allScans: boolean;
  readonly showAllScans: () => void;
  /** Copies the number. */
  readonly copy: unknown;
  /** What is wrong, where something is. */
  readonly exception: unknown;
  /** What a proof has shown, or the way to it. */
  readonly details: unknown;
}

const lastUpdate = ({ scans }: Parcel, { messages, format }: ResultLocale): string => {
  const [newest] = scans;
  return newest ? messages.lastUpdate(messages.at(format.when(newest.at)), format.place(newest.location)) : '';
};

/** A carrier's name; its code in capitals where it has none here. */
export const carrierName = (carrier: string | null, { messages }: ResultLocale): string =>
  carrier ? (messages.carriers[carrier] ?? carrier.replaceAll('_', ' ').toUpperCase()) : '';

/** One parcel: the answer in a sentence, how far it is, what is wrong, the promise, the journey. */
export const parcelView = (parcel: Parcel, view: ParcelView): TemplateResult => {
  const { locale } = view;
  const { messages } = locale;
  return html`<article class="result" part="result" data-tone=${tone(parcel)} aria-labelledby="headline">
    <header>
      <p class="row quiet">
        <span>${carrierName(parcel.carrier, locale)} <bdi part="number">${parcel.number}</bdi></span> ${view.copy}
      </p>
      <h2 class="headline" id="headline" part="headline" tabindex="-1">${headline(parcel, locale)}</h2>
      <p class="row quiet">
        ${lastUpdate(parcel, locale)} ${over(parcel) ? nothing : html`<span class="badge live">${messages.live}</span>`}
      </p>
    </header>
    ${nodesView(parcel, locale)} ${view.exception} ${promiseView(parcel, locale)} ${view.details}
    ${scansView(parcel, locale, view.allScans, view.showAllScans)}
  </article>`;
};

import type { Parcel, Scan } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { exceptionText, milestoneText } from './headline.ts';
import type { ResultLocale } from './result-locale.ts';

/** So many stand open; the rest is a click away, and on paper. */
const open = 3;

interface Day {
  readonly heading: string;
  readonly scans: Scan[];
}

/** Scans, newest first, under the viewer's days. */
export const byDay = (scans: readonly Scan[], heading: (at: string) => string): Day[] => {
  const days: Day[] = [];
  for (const scan of scans) {
    const day = heading(scan.at);
    const last = days.at(-1);
    if (last?.heading === day) last.scans.push(scan);
    else days.push({ heading: day, scans: [scan] });
  }
  return days;
};

/** The journey: what each scan means in the reader's language, then the carrier's own words. */
export const scansView = (
  { scans }: Parcel,
  { messages, format }: ResultLocale,
  all: boolean,
  showAll: () => void,
): TemplateResult => {
  let index = 0;
  const scanView = ({ at, milestone, exception, text, location }: Scan) => {
    const place = format.place(location);
    const name = exception ? exceptionText(messages, exception).title : milestoneText(messages, milestone);
    const position = index++;
    return html`<li class=${position ? 'scan' : 'scan newest'} part="scan" ?hidden=${!all && position >= open}>
      <time datetime=${at}>${format.time(at)}</time>
      <div>
        <p><b>${name}</b>${place && html` <span class="quiet">${place}</span>`}</p>
        ${text && text !== name ? html`<p class="quiet">${text}</p>` : nothing}
      </div>
    </li>`;
  };
  return html`<section class="part stack scans" part="timeline">
    <h3>${messages.scans}</h3>
    ${scans.length ? nothing : html`<p class="quiet">${messages.noScans}</p>`}
    ${byDay(scans, (at) => format.capital(format.day(at))).map(
      (day) =>
        html`<div ?hidden=${!all && index >= open} class="day">
          <h4>${day.heading}</h4>
          <ol>
            ${day.scans.map(scanView)}
          </ol>
        </div>`,
    )}
    ${
      !all && scans.length > open
        ? html`<p><button class="plain" type="button" @click=${showAll}>${messages.allScans(scans.length)}</button></p>`
        : nothing
    }
  </section>`;
};

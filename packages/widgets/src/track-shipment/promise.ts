import type { Parcel } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { ResultLocale } from './result-locale.ts';

/** Less than this beside the promise is on time: carriers' scans are no finer. */
const tolerance = 15 * 60_000;
/** Earlier than this is worth a word. */
const notable = 60 * 60_000;

/** The outcome, or the expectation, against the promise. */
export const verdict = ({
  promisedAt,
  estimatedAt,
  deliveredAt,
}: Parcel): { kind: 'onTime' | 'late' | 'early'; ms: number } | undefined => {
  const fact = deliveredAt ?? estimatedAt;
  if (!promisedAt || !fact) return undefined;
  const ms = Date.parse(fact) - Date.parse(promisedAt);
  if (ms > tolerance) return { kind: 'late', ms };
  return { kind: ms < -notable ? 'early' : 'onTime', ms };
};

/** What was promised beside what is expected or what happened, and the difference in words. */
export const promiseView = (parcel: Parcel, { messages, format }: ResultLocale): TemplateResult | typeof nothing => {
  const { promisedAt, estimatedAt, deliveredAt, milestone } = parcel;
  const fact = deliveredAt ?? estimatedAt;
  if ((!promisedAt && !fact) || milestone === 'cancelled' || milestone === 'returned') return nothing;
  const found = verdict(parcel);
  const said =
    found &&
    (found.kind === 'onTime' ? messages.verdicts.onTime : messages.verdicts[found.kind](format.duration(found.ms)));
  return html`<dl class="pair" part="promise">
    ${
      promisedAt
        ? html`<div>
            <dt>${messages.promised}</dt>
            <dd>${format.capital(messages.before(format.when(promisedAt)))}</dd>
          </div>`
        : nothing
    }
    <div>
      <dt>${deliveredAt ? messages.delivered : messages.expected}</dt>
      <dd>
        ${fact ? format.capital((deliveredAt ? messages.at : messages.before)(format.when(fact))) : messages.notKnown}
      </dd>
      ${found ? html`<dd class="badge" data-tone=${found.kind === 'late' ? 'warn' : 'good'}>${said}</dd>` : nothing}
    </div>
  </dl>`;
};

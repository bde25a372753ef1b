import type { CaseReview } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../locales/format.ts';
import type { ReviewLocale } from './review.ts';

type Action = CaseReview['actions'][number];

/** An improvement: whose it is and until when, where it is tried, and what came of it. What was written is text. */
export const actionView = (action: Action, { messages, tag }: ReviewLocale, format: Format): TemplateResult => {
  const { text, owner, dueAt, overdue, pilot, effect } = action;
  const number = new Intl.NumberFormat(tag);
  return html`<li class="action">
    <p><b .textContent=${text}></b></p>
    <dl>
      <div>
        <dt>${messages.owner}</dt>
        <dd><bdi>${owner}</bdi></dd>
      </div>
      <div>
        <dt>${messages.due}</dt>
        <dd>
          <time datetime=${dueAt}>${format.capital(format.day(dueAt))}</time>
          ${overdue ? html`· <span class="late">${messages.overdue}</span>` : nothing}
        </dd>
      </div>
      <div>
        <dt>${messages.pilot}</dt>
        <dd>
          ${pilot ? messages.pilotOf(pilot.where, `${format.short(pilot.from)} – ${format.short(pilot.to)}`) : messages.noPilot}
        </dd>
      </div>
      <div>
        <dt>${messages.effect}</dt>
        <dd>
          ${
            effect
              ? messages.effectOf(effect.measure, number.format(effect.before), number.format(effect.after))
              : messages.noEffect
          }
        </dd>
      </div>
    </dl>
  </li>`;
};

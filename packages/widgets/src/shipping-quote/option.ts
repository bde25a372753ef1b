import type { Quote, QuoteOption } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { promiseView, timeLeft } from './promise.ts';
import type { Wording } from './wording.ts';

/** What is paid when the promise is broken, or the parcel lost or damaged: sentences. */
const compensation = ({ liability }: QuoteOption, wording: Wording): readonly string[] => {
  const { delay, lost, damaged, declaredValue, insurableUpTo } = liability;
  const { messages } = wording;
  const amountOf = ({ byTerms, declared }: typeof lost) => wording.money(declared ?? byTerms);
  const [whenLost, whenDamaged] = [amountOf(lost), amountOf(damaged)];
  return [
    Number(delay.amount) ? messages.late(wording.money(delay)) : '',
    ...(whenLost === whenDamaged
      ? [messages.lostOrDamaged(whenLost)]
      : [messages.lost(whenLost), messages.damaged(whenDamaged)]),
    declaredValue
      ? messages.insured(wording.money(declaredValue))
      : insurableUpTo
        ? messages.insurable(wording.money(insurableUpTo))
        : messages.notInsurable,
  ];
};

/** What an option needs beside itself. */
export interface OptionView {
  readonly selected: boolean;
  readonly select: () => void;
  /** What it looks like from closer, once that was asked for and has loaded. */
  readonly closer: unknown;
  readonly look: () => void;
}

/** One way to send it: a radio button with price and promise, what is paid if it fails, and more one click away. */
export const optionView = (
  option: QuoteOption,
  { cheapest, fastest }: Quote,
  wording: Wording,
  { selected, select, closer, look }: OptionView,
): TemplateResult => {
  const { messages } = wording;
  const { code } = option;
  const ended = timeLeft(option) <= 0;
  const mark = (tone: string, text: string) => html`<span class="mark" data-tone=${tone}>${text}</span>`;
  return html`<div class="option" part="option">
    <label>
      <span class="row">
        <input type="radio" name="option" .value=${code} .checked=${selected} ?disabled=${ended} @change=${select} />
        <b part="name">${wording.said(option.name)}</b>
        ${ended ? mark('warn', messages.endedOption) : nothing}
        ${code === cheapest ? mark('good', messages.cheapest) : nothing}
        ${code === fastest ? mark('calm', messages.fastest) : nothing}
      </span>
      ${promiseView(option, wording)}
    </label>
    <ul class="quiet" part="compensation">
      ${compensation(option, wording).map((sentence) => (sentence ? html`<li>${sentence}</li>` : nothing))}
    </ul>
    <details part="breakdown" @toggle=${look}>
      <summary>${messages.breakdown}</summary>
      ${closer}
    </details>
  </div>`;
};

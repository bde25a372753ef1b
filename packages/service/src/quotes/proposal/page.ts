import { html, raw } from 'hono/html';
import type { Part, ProposalDocument } from './document.ts';
import type { Compensation, OptionSection, PriceTable } from './option-section.ts';
import type { Line } from './refusals.ts';
import { pageStyle } from './page-style.ts';

const documentLanguages = { en: 'en', zh: 'zh-Hans' } as const;

/** The proposal as a page without scripts, pictures or fonts of its own. Every value is escaped by the templates. */
export const pageOf = (proposal: ProposalDocument): Promise<string> => {
  const { language, title, number, from, to, facts, notice, options, lists, contacts, closing } = proposal;
  return sheet(
    documentLanguages[language],
    `${title} ${number}`,
    html`<header>
        <p class="title"><b>${title}</b><span>${number}</span></p>
        <h1>${from} <i>→</i> ${to}</h1>
        <dl class="facts">${facts.map((fact) => html`<div>${lineOf(fact)}</div>`)}</dl>
        ${notice === null ? '' : html`<p class="notice">${notice}</p>`}
      </header>
      ${partOf(options, (entries) => html`${entries.map(optionOf)}`)}
      ${lists.map((list) => partOf(list, (entries) => html`<dl class="lines">${entries.map(lineOf)}</dl>`))}
      ${partOf(contacts, (entries) => html`${entries.map((line) => html`<p class="contact">${line}</p>`)}`)}
      <footer>${closing}</footer>`,
  );
};

/** What a link shows that has ended, whoever made it. */
export const nothingPage = (): Promise<string> =>
  sheet(
    'en',
    'Nothing here',
    html`<h1>This link shows nothing, or has ended.</h1>
      <p>Please ask for a new one.</p>
      <p lang="zh-Hans">链接无效或已过期，请重新获取。</p>`,
  );

const sheet = async (language: string, title: string, content: Markup): Promise<string> => {
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${pageStyle}</style>`)}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
  return page.toString();
};

type Markup = ReturnType<typeof html>;

const partOf = <T>({ heading, entries }: Part<T>, show: (entries: readonly T[]) => Markup): Markup | string =>
  entries.length === 0
    ? ''
    : html`<section>
        <h2>${heading}</h2>
        ${show(entries)}
      </section>`;

const lineOf = ({ label, text }: Line): Markup =>
  html`<dt>${label}</dt>
    <dd>${text}</dd>`;

const optionOf = ({ name, zone, marks, total, promise, notes, price, compensation }: OptionSection) =>
  html`<article>
    <div class="name">
      <h3>${name} <small>${zone}</small>${marks.map((mark) => html` <span class="mark">${mark}</span>`)}</h3>
      <p class="total">${total}</p>
    </div>
    <p class="promise">${promise}</p>
    <p class="note">${notes}</p>
    <div class="figures">
      <div>${priceOf(price)}</div>
      <div>${compensationOf(compensation)}</div>
    </div>
  </article>`;

const priceOf = ({ head, rows, total, weight }: PriceTable) =>
  html`<table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ cells: [item, quantity, amount], notes }) =>
            html`<tr>
                <td>${item}</td>
                <td>${quantity}</td>
                <td>${amount}</td>
              </tr>
              ${
                notes.length === 0
                  ? ''
                  : html`<tr class="why">
                      <td colspan="3">${notes.map((note) => html`<p class="note">${note}</p>`)}</td>
                    </tr>`
              }`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">${total[0]}</th>
          <td>${total[1]}</td>
        </tr>
      </tfoot>
    </table>
    <p class="note">${weight}</p>`;

const compensationOf = ({ heading, columns, rows, note }: Compensation) =>
  html`<table class="compensation">
      <caption>
        ${heading}
      </caption>
      ${
        columns.length < 2
          ? ''
          : html`<thead>
              <tr>
                <td></td>
                ${columns.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>`
      }
      <tbody>
        ${rows.map(
          ({ label, amounts }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${amounts.map((amount) => html`<td>${amount}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${note === null ? '' : html`<p class="note">${note}</p>`}`;

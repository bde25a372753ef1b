import { html } from 'hono/html';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from '../channel.ts';

/** Whom mail comes from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A letter as it goes over the line: text, and the same as HTML. Every value in it is escaped by the template. */
export const mailOf = async (letter: Letter, from: Sender): Promise<Buffer> => {
  const { id, to, optOut } = letter;
  const composed = new MailComposer({
    from,
    to: { name: '', address: to },
    subject: oneLine(letter.subject),
    // The same each time, so that a mail server that gets it twice can tell.
    messageId: `<${id}@${from.address.split('@').at(-1) ?? ''}>`,
    text: textOf(letter),
    html: await pageOf(letter),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language,
      ...(optOut === null
        ? {}
        : { 'List-Unsubscribe': `<${optOut.url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
    xMailer: false,
  });
  return composed.compile().build();
};

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const textOf = ({ paragraphs, link, closing, optOut }: Letter): string =>
  [
    ...paragraphs,
    ...(link === null ? [] : [`${link.label}:\n${link.url}`]),
    '-- ',
    closing,
    ...(optOut === null ? [] : [`${optOut.label}:\n${optOut.url}`]),
  ].join('\n\n');

const pageOf = async ({ language, subject, paragraphs, link, closing, optOut }: Letter): Promise<string> => {
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
      </head>
      <body>
        ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        ${link === null ? '' : html`<p><a href="${link.url}">${link.label}</a></p>`}
        <hr />
        <p><small>${closing}</small></p>
        ${
          optOut === null
            ? ''
            : html`<p>
                <small><a href="${optOut.url}">${optOut.label}</a></small>
              </p>`
        }
      </body>
    </html>`;
  return page.toString();
};

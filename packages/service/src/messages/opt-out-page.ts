import { html } from 'hono/html';
import type { PersonLanguage } from './facts.ts';
import { wordsIn } from './words.ts';

const sheet = async (language: PersonLanguage, title: string, content: ReturnType<typeof html>): Promise<string> => {
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
  return page.toString();
};

/** Asks once more: programs look at links in mail before people do. */
export const questionPage = (language: PersonLanguage): Promise<string> => {
  const { title, question, button } = wordsIn[language].optOut;
  return sheet(
    language,
    title,
    html`<h1>${title}</h1>
      <p>${question}</p>
      <form method="post"><button>${button}</button></form>`,
  );
};

export const donePage = (language: PersonLanguage): Promise<string> => {
  const { title, done } = wordsIn[language].optOut;
  return sheet(language, title, html`<h1>${done}</h1>`);
};

/** In both languages: nobody knows who reads it. */
export const endedPage = (): Promise<string> =>
  sheet(
    'en',
    wordsIn.en.optOut.title,
    html`<h1>${wordsIn.en.optOut.ended}</h1>
      <p lang="zh-Hans">${wordsIn['zh-Hans'].optOut.ended}</p>`,
  );

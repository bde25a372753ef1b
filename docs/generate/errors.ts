import { whatToDo } from './error-words.ts';
import { page, prose } from './markdown.ts';
import type { OpenApi } from './openapi.ts';

const kinds: readonly (readonly [title: string, statuses: readonly number[]])[] = [
  ['The request', [400, 405, 413, 415, 422]],
  ['Keys, tokens and rights', [401, 403]],
  ['Nothing there', [404]],
  ['Not now, or not any more', [409]],
  ['Too much at once', [429]],
  ['On the service’s side', [500, 503]],
];

/**
 * Every code that the API answers with: what it means and what to do.
 *
 * @throws Error naming the codes that nothing is said about, or that the API no longer has.
 */
export const errorsPage = (api: OpenApi): string => {
  const problems = Object.entries(api['x-problems']);
  const unsaid = problems.filter(([name]) => !(name in whatToDo)).map(([name]) => name);
  const gone = Object.keys(whatToDo).filter((name) => !(name in api['x-problems']));
  const unsorted = problems.filter(([, { status }]) => !kinds.some(([, statuses]) => statuses.includes(status)));
  const wrong = [...unsaid, ...gone, ...unsorted.map(([name]) => name)];
  if (wrong.length > 0) throw new Error(`docs/generate/error-words.ts and the API differ in: ${wrong.join(', ')}`);
  return page(
    ...kinds.flatMap(([title, statuses]) => [
      `## ${title}`,
      ...problems
        .filter(([, { status }]) => statuses.includes(status))
        .map(([name, { status, title: meaning }]) =>
          page(`### ${name} {#${name}}`, `**${status}** ${prose(meaning)}`, prose(whatToDo[name] ?? '')).trimEnd(),
        ),
    ]),
  );
};

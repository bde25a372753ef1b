import type { Page, Request, Response as PageResponse } from 'playwright-core';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly events?: readonly { readonly event: string; readonly data: unknown }[];
}

const id = /(?<=\/)[a-z]{3}_[0-9a-z]{26}(?=\/|$)/g;

/** What an answer is kept under: the call, and not whose it is; a search by the numbers that it asks for. */
const keyOf = (request: Request): string => {
  const { pathname } = new URL(request.url());
  const { numbers = [] } = (pathname.endsWith('/search') ? request.postDataJSON() : {}) as { numbers?: string[] };
  return [request.method(), decodeURIComponent(pathname).replace(id, '{id}'), numbers.join(',')]
    .filter(Boolean)
    .join(' ');
};

const parseEvents = (said: string): { event: string; data: unknown }[] =>
  said.split('\n\n').flatMap((block) => {
    const event = /^event: ?(.+)$/m.exec(block)?.[1];
    const data = /^data: ?(.+)$/m.exec(block)?.[1];
    return event && data && event !== 'end' ? [{ event, data: JSON.parse(data) as unknown }] : [];
  });

/** Follows a stream beside the page, which reads its own. */
const follow = (request: Request, signal: AbortSignal): Promise<Answer> => {
  const { authorization = '', 'waybill-token': token } = request.headers();
  const headers = { authorization, accept: 'text/event-stream', ...(token ? { 'waybill-token': token } : {}) };
  let said = '';
  return fetch(request.url(), { headers, signal })
    .then(async ({ body }) => {
      const decoder = new TextDecoder();
      for await (const chunk of body ?? []) said += decoder.decode(chunk, { stream: true });
    })
    .catch(() => undefined)
    .then(() => ({ status: 200, events: parseEvents(said) }));
};

/** Writes down what a service answers a page, from now until `finish`. */
export const record = (page: Page, service: string) => {
  const ending = new AbortController();
  const heard: Promise<readonly [string, Answer]>[] = [];
  const take = async (response: PageResponse): Promise<Answer> => {
    const isStream = response.headers()['content-type']?.startsWith('text/event-stream');
    if (isStream) return follow(response.request(), ending.signal);
    const said = await response.text();
    return { status: response.status(), ...(said ? { body: JSON.parse(said) as unknown } : {}) };
  };
  page.on('response', (response) => {
    const request = response.request();
    const isCall = response.url().startsWith(`${service}/v1/`) && request.method() !== 'OPTIONS';
    if (!isCall) return;
    const key = keyOf(request);
    heard.push(take(response).then((answer) => [key, answer] as const));
  });
  return {
    finish: async (): Promise<Record<string, Answer[]>> => {
      ending.abort();
      const answers: Record<string, Answer[]> = {};
      for (const [key, answer] of await Promise.all(heard)) (answers[key] ??= []).push(answer);
      return answers;
    },
  };
};

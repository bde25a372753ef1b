// Runs in the pages of the live examples, before the elements. With `?service=http://localhost:4400` a demo on this machine
// answers them; without it, what was recorded does, and nothing is sent anywhere.

interface RecordedAnswer {
  readonly status: number;
  /** JSON, for most calls. */
  readonly body?: unknown;
  /** For what the store's own server answers. */
  readonly text?: string;
  /** For streams, which then stay open. */
  readonly events?: readonly { readonly event: string; readonly data: unknown }[];
}

interface Recording {
  readonly recordedAt: string;
  /** By method and path, ids as `{id}`. Asked again, a call gets the next answer; the last one stays. */
  readonly answers: Readonly<Record<string, readonly RecordedAnswer[]>>;
}

(() => {
  const asked = new URLSearchParams(location.search).get('service');
  // Nobody's service but one on the reader's own machine: a link could otherwise lead to anybody's.
  const service = asked && /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(asked) ? asked : undefined;
  if (service) {
    document.addEventListener('readystatechange', () => {
      const script = document.querySelector<HTMLScriptElement>('script[data-key]');
      if (script) script.dataset.baseUrl = service;
    });
    return;
  }

  const reach = globalThis.fetch.bind(globalThis);
  const name = location.pathname.split('/').at(-1)?.replace('.html', '') ?? '';
  const recording = reach(`recorded/${name}.json`).then((answer) => answer.json() as Promise<Recording>);
  const turns = new Map<string, number>();

  /** A number that nobody has: the search for it stands for all that were not recorded. */
  const nobodys = 'NOBODYS0000001';
  const id = /(?<=\/)[a-z]{3}_[0-9a-z]{26}(?=\/|$)/g;
  const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)$/;

  /** The same distance from now as it had from the moment of recording, in the same zone. */
  const moved = (text: string, by: number): string => {
    const [, , zone = 'Z'] = instant.exec(text) ?? [];
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
    const ahead = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    return new Date(Date.parse(text) + by + ahead).toISOString().replace('Z', zone);
  };

  const now = (value: unknown, by: number): string =>
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'string' && instant.test(each) ? moved(each, by) : each,
    );

  const stream = (events: string): ReadableStream<Uint8Array> => {
    const encoder = new TextEncoder();
    let heartbeat: ReturnType<typeof setInterval>;
    return new ReadableStream({
      start: (controller) => {
        controller.enqueue(encoder.encode(events));
        heartbeat = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), 15_000);
      },
      cancel: () => clearInterval(heartbeat),
    });
  };

  /** A search is kept under the numbers that it asks for. */
  const numbersIn = (body: string): string => {
    const { numbers = [] } = (body ? JSON.parse(body) : {}) as { numbers?: readonly string[] };
    return numbers.join(',');
  };

  const answerTo = async (method: string, path: string, numbers: string): Promise<Response> => {
    const { recordedAt, answers } = await recording;
    const call = `${method} ${path.replace(id, '{id}')}`;
    const exact = numbers ? `${call} ${numbers}` : call;
    const key = exact in answers ? exact : `${call} ${nobodys}`;
    const found = answers[key] ?? [];
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const answer = found[Math.min(turn, found.length - 1)];
    if (!answer && path.endsWith('/stream')) {
      return new Response(stream(''), { headers: { 'Content-Type': 'text/event-stream' } });
    }
    if (!answer) {
      const problem = { type: 'about:blank', title: 'This was not recorded.', status: 404, code: 'not_found' };
      return Response.json(problem, { status: 404, headers: { 'Content-Type': 'application/problem+json' } });
    }
    const { status, body, text, events } = answer;
    const by = Date.now() - Date.parse(recordedAt);
    if (events) {
      const sent = events.map(({ event, data }) => `event: ${event}\ndata: ${now(data, by)}\n\n`).join('');
      return new Response(stream(sent), { status, headers: { 'Content-Type': 'text/event-stream' } });
    }
    if (text !== undefined) return new Response(text, { status });
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(now(body, by).replaceAll(nobodys, numbers), { status, headers: { 'Content-Type': type } });
  };

  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    if (origin !== location.origin || !/^\/(?:v1|my)\//.test(pathname)) return reach(input, init);
    const isSearch = pathname.endsWith('/search');
    return answerTo(request.method, decodeURIComponent(pathname), isSearch ? numbersIn(await request.text()) : '');
  };
})();

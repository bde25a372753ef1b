import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { describe } from './describe-error.ts';
import { isCursor, isReached, type Cursor } from './events.ts';
import type { ServiceContext } from './http.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problems.ts';
import type { TokenClaims } from './tokens.ts';

interface Live {
  readonly merchantId: string;
  readonly subject: string;
  readonly address: string;
  /** The key that it was asked for with: the stream ends soon after it. */
  readonly keyId: string;
  /** The token that opened the stream: the stream ends with it. */
  readonly token: TokenClaims | undefined;
  /** The event's name, and what it says now. */
  readonly event: string;
  readonly read: () => Promise<string | undefined>;
}

/** Why a stream is over. After all but `token_expired` it is worth asking again. */
type End = 'stopping' | 'token_expired' | 'token_revoked' | 'key_revoked' | 'interrupted';

/** What a timer can wait, in milliseconds: 24 days. No stream lasts that long. */
const longestTimer = 2 ** 31;

/**
 * Answers with server-sent events about one subject: its present state, then again with every change. `Last-Event-ID`
 * resumes; a resumed stream says nothing until there is news. Ends with `end` and a reason.
 *
 * @throws ProblemError unavailable, rate_limited.
 */
export const liveStream = (platform: Platform, context: ServiceContext, live: Live): Response => {
  const { events, streams, metrics, clock, log } = platform;
  if (events.stopped) throw new ProblemError('unavailable', { retryAfter: 1 });
  if (context.req.method === 'HEAD') return headOf(context);
  const release = streams.take(live.address);
  metrics.streams.inc();
  context.header('X-Accel-Buffering', 'no');
  const response = streamSSE(context, async (stream) => {
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
    };
    stream.onAbort(end);
    const left = (live.token?.expiresAt.getTime() ?? Infinity) - clock.now().getTime();
    const timer = left < longestTimer ? setTimeout(end, left) : undefined;
    let reason: End;
    try {
      reason = await tell(platform, live, stream, context.req.header('last-event-id'), ended.signal);
    } catch (error) {
      // The head of the answer is out, so all that is left to say is to come back.
      reason = events.stopped ? 'stopping' : 'interrupted';
      if (error instanceof Error && !events.stopped) log.error({ error: describe(error) }, 'live stream');
    } finally {
      clearTimeout(timer);
      release();
      metrics.streams.dec();
    }
    if (!stream.aborted) await stream.writeSSE({ event: 'end', data: JSON.stringify({ reason }), retry: 1_000 });
  });
  // After `streamSSE`, which sets a weaker rule.
  context.header('Cache-Control', 'private, no-store');
  return response;
};

/** Nobody reads what follows the head, so a stream that is opened for it would hold its slot for ever. */
const headOf = (context: ServiceContext): Response =>
  context.body(null, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'private, no-store' });

const tell = async (
  { events, tokens, keys }: Platform,
  live: Live,
  stream: SSEStreamingApi,
  lastEventId: string | undefined,
  signal: AbortSignal,
): Promise<End> => {
  /** Why whoever listens may listen no more. */
  const barred = async (): Promise<End | undefined> => {
    if (await keys.isRevoked(live.keyId)) return 'key_revoked';
    return live.token && (await tokens.isRevoked(live.token)) ? 'token_revoked' : undefined;
  };
  let said: string | undefined;
  const say = async (cursor: Cursor): Promise<End | undefined> => {
    const bar = await barred();
    if (bar) return bar;
    const data = await live.read();
    // An entry of the log may come up after the state that it led to was read.
    if (data !== undefined && data !== said) await stream.writeSSE({ event: live.event, data, id: cursor });
    said = data;
    return undefined;
  };
  // The place first, then the state: what happens in between is read twice rather than never.
  const position = await events.position();
  const resumed = lastEventId !== undefined && isCursor(lastEventId) && isReached(lastEventId, position);
  if (resumed) await stream.write(': resumed\n\n');
  const bar = resumed ? await barred() : await say(position);
  if (bar) return bar;
  const subject = { merchantId: live.merchantId, id: live.subject };
  for await (const news of events.follow(subject, resumed ? lastEventId : position, signal)) {
    const end = news === null ? await barred() : await say(news);
    if (end) return end;
    if (news === null) await stream.write(': still here\n\n');
  }
  return events.stopped ? 'stopping' : 'token_expired';
};

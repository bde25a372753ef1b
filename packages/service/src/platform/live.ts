import { streamSSE } from 'hono/streaming';
import type { ServiceContext } from './http.ts';
import { isCursor, type Cursor } from './events.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problems.ts';

/** How many live streams one address may hold in one process. */
const mostStreams = 30;
const open = new Map<string, number>();

interface Live {
  readonly merchantId: string;
  readonly subject: string;
  readonly address: string;
  /** When the token that opened the stream ends; the stream ends with it. */
  readonly until: Date | undefined;
  /** The event's name, and what it says now. */
  readonly event: string;
  readonly read: () => Promise<string | undefined>;
}

/**
 * Answers with server-sent events about one subject: its present state, then again with every change. `Last-Event-ID`
 * resumes; a resumed stream says nothing until there is news. Ends with `end` and a reason.
 */
export const liveStream = (platform: Platform, context: ServiceContext, live: Live): Response => {
  if (platform.events.stopped) throw new ProblemError('unavailable', { retryAfter: 1 });
  const held = open.get(live.address) ?? 0;
  if (held >= mostStreams)
    throw new ProblemError('rate_limited', { detail: 'Too many live streams from this address.', retryAfter: 30 });
  open.set(live.address, held + 1);
  platform.metrics.streams.inc();
  const resumed = context.req.header('last-event-id');
  const release = (): void => {
    const left = (open.get(live.address) ?? 1) - 1;
    if (left > 0) open.set(live.address, left);
    else open.delete(live.address);
    platform.metrics.streams.dec();
  };
  context.header('Cache-Control', 'private, no-store');
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
    };
    stream.onAbort(end);
    const timer =
      live.until && setTimeout(end, Math.min(live.until.getTime() - platform.clock.now().getTime(), 2 ** 31 - 1));
    const say = async (cursor: Cursor): Promise<void> => {
      const data = await live.read();
      if (data !== undefined) await stream.writeSSE({ event: live.event, data, id: cursor });
    };
    try {
      let cursor = resumed !== undefined && isCursor(resumed) ? resumed : undefined;
      if (cursor) {
        await stream.write(': resumed\n\n');
      } else {
        // The place first, then the state: what happens in between is told twice rather than never.
        cursor = await platform.events.position();
        await say(cursor);
      }
      for await (const news of platform.events.follow(
        { merchantId: live.merchantId, id: live.subject },
        cursor,
        ended.signal,
      )) {
        if (news) await say(news);
        else await stream.write(': still here\n\n');
      }
      if (!stream.aborted) {
        const reason = platform.events.stopped ? 'stopping' : 'token_expired';
        await stream.writeSSE({ event: 'end', data: JSON.stringify({ reason }), retry: 1_000 });
      }
    } finally {
      clearTimeout(timer);
      release();
    }
  });
};

import type { AnswerOf, Asked, Route } from '../contract/route.ts';
import type { CallOptions, RequestOptions, StreamOptions } from './options.ts';
import type { Pages } from './pages.ts';

type ItemOf<R> = AnswerOf<R> extends { data: readonly (infer T)[]; nextCursor: string | null } ? T : never;

/** Carries any call of the contract. The resources are one line a call on top of it. */
export interface Transport {
  /** Calls and resolves with the checked answer. */
  call<R extends Route>(route: R, asked: Asked<R>, options?: CallOptions): Promise<AnswerOf<R>>;
  /** Yields the events of a stream; reconnects and resumes by itself. */
  stream<R extends Route>(route: R, asked: Asked<R>, options: StreamOptions): AsyncIterable<AnswerOf<R>>;
  /** A list whose entries are fetched as they are needed. */
  pages<R extends Route>(route: R, asked: Asked<R>, options?: RequestOptions): Pages<ItemOf<R>>;
}

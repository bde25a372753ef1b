import type * as z from 'zod/mini';

/** A schema, or nothing where a call has no such part. */
type Part = z.ZodMiniType | undefined;

/**
 * Who may call: `publishable` keys live in pages, `secret` keys on servers, `staff` are signed-in people,
 * `source` is a carrier's system that signs what it pushes, `anyone` needs no key.
 */
export type Who = 'publishable' | 'secret' | 'staff' | 'source' | 'anyone';

/** A call of the API as a plain value. The service and the SDK both infer from it; nothing else defines the API. */
export interface Route<
  Params extends Part = Part,
  Query extends Part = Part,
  Body extends Part = Part,
  Answer extends Part = Part,
> {
  /** The name in OpenAPI and in metrics: `tracking.search`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with `{placeholders}`. */
  readonly path: `/${string}`;
  readonly who: readonly Who[];
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** No answer means 204, unless the call streams. */
  readonly answer?: Answer;
  /** Status of a good answer. Default 200 with an answer, 204 without. */
  readonly status?: 200 | 201 | 202 | 204;
  /** An `Idempotency-Key` is kept and the first answer replayed. On for every POST and PATCH that creates or changes. */
  readonly idempotent?: boolean;
  /** Answers with server-sent events instead of JSON. */
  readonly streams?: boolean;
  /** The body is bytes of a file instead of JSON. */
  readonly takesBytes?: boolean;
  /** Answers with a text of this type instead of JSON. */
  readonly answersAs?: 'text/csv';
}

export const route = <
  Params extends Part = undefined,
  Query extends Part = undefined,
  Body extends Part = undefined,
  Answer extends Part = undefined,
>(
  definition: Route<Params, Query, Body, Answer>,
): Route<Params, Query, Body, Answer> => definition;

type InputOf<P> = P extends z.ZodMiniType ? z.input<P> : undefined;
type OutputOf<P> = P extends z.ZodMiniType ? z.output<P> : undefined;

/** A query may be left out when nothing in it is required. */
type QueryOf<Q> = object extends Q ? { query?: Q } : { query: Q };

/** What a caller of `R` passes. */
export type Asked<R> =
  R extends Route<infer P, infer Q, infer B>
    ? (P extends z.ZodMiniType ? { params: InputOf<P> } : unknown) &
        (Q extends z.ZodMiniType ? QueryOf<InputOf<Q>> : unknown) &
        (B extends z.ZodMiniType ? { body: InputOf<B> } : unknown)
    : never;

/** What the service's handler of `R` receives, checked. */
export type Received<R> =
  R extends Route<infer P, infer Q, infer B> ? { params: OutputOf<P>; query: OutputOf<Q>; body: OutputOf<B> } : never;

/** What a caller of `R` gets back. */
export type AnswerOf<R> = R extends Route<Part, Part, Part, infer A> ? OutputOf<A> : never;
/** What the service's handler of `R` hands over. */
export type AnswerGiven<R> = R extends Route<Part, Part, Part, infer A> ? InputOf<A> : never;

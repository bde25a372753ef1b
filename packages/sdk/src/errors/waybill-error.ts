/** What every error of the SDK is. Tell the kinds apart by `name` or with the guards, not with `instanceof`. */
export abstract class WaybillError extends Error {
  abstract override readonly name: 'ApiError' | 'ConnectionError' | 'TimeoutError' | 'ResponseValidationError';

  /** `fields` are what a kind of error has of its own; it declares them. */
  constructor(message: string, options?: ErrorOptions, fields?: object) {
    super(message, options);
    Object.assign(this, fields);
  }
}

/** By name, because two copies of the package on one page have two classes for the same error. */
export const isNamed = (error: unknown, ...names: readonly unknown[]): boolean =>
  names.includes((error as Partial<Error> | null | undefined)?.name);

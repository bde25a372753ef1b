/** What every error of the SDK is. Tell the kinds apart by `name` or with the guards, not with `instanceof`. */
export abstract class WaybillError extends Error {
  abstract override readonly name: 'ApiError' | 'ConnectionError' | 'TimeoutError' | 'ResponseValidationError';
}

/** By name, because two copies of the package on one page have two classes for the same error. */
export const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  typeof error.name === 'string' &&
  names.includes(error.name);

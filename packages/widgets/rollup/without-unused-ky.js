import { without } from './without.js';

const ky = /\/ky\/distribution\/core\/Ky\.js$/;
const body = /\/ky\/distribution\/utils\/body\.js$/;

/**
 * What the SDK asks of ky: one `fetch` of its own that throws unless the answer is good, a timeout, and retries that
 * `shouldRetry` decides with a plain yes or no. The rest of it never runs in a page.
 */
export const withoutUnusedKy = without('without-unused-ky', [
  // How far uploads and downloads are.
  [
    body,
    /^[\s\S]+$/,
    'export const streamRequest = (request) => request; export const streamResponse = (response) => response;',
  ],
  [ky, /\/\/ If `onDownloadProgress` is passed[\s\S]+?(?=return response;\s+\};)/, ''],
  [ky, /\/\/ If `onUploadProgress` is passed[\s\S]+?(?=\}\s+#calculateDelay\(\))/, ''],
  // `.json()` and its like: the SDK reads the body itself, within the timeout.
  [
    ky,
    /for \(const \[type, mimeType\] of Object\.entries\(responseTypes\)\) \{[\s\S]+?(?=return result;\s+\}\s+\/\/ eslint)/,
    '',
  ],
  // Errors of its own for answers that are not good.
  [ky, /if \(!response\.ok && \(typeof ky\.#options\.throwHttpErrors[\s\S]+?throw error;\s+\}/, ''],
  // Hooks.
  [
    ky,
    /for \(const hook of ky\.#options\.hooks\.afterResponse\) \{[\s\S]+?(?=ky\.#decorateResponse\(response\);\s)/,
    '',
  ],
  [ky, /for \(const hook of this\.#options\.hooks\.beforeRetry\) \{[\s\S]+?(?=return this\.#retry\(function_\);)/, ''],
  [ky, /for \(const hook of this\.#options\.hooks\.beforeRequest\) \{[\s\S]+?(?=const nonRequestOptions)/, ''],
  [
    ky,
    /if \(error instanceof ForceRetryError && error\.customRequest\) \{[\s\S]+?(?=return this\.#retry\(function_\);)/,
    '',
  ],
  [ky, /if \(errorObject instanceof ForceRetryError\) \{[\s\S]+?\}/, ''],
  // When to try again without `shouldRetry`.
  [ky, /\/\/ Default timeout behavior[\s\S]+?(?=return this\.#calculateDelay\(\);\s+\}\s+#decorateResponse)/, ''],
  // Addresses in pieces: the SDK gives them whole.
  [ky, /if \(hasSearchParameters\(this\.#options\.searchParams\)\) \{[\s\S]+?(?=\}\s+#calculateDelay\(\))/, ''],
]);

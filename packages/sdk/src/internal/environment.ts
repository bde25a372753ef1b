/**
 * A page, or a worker of a page. A server's worker (Cloudflare, Deno) has the worker's global scope too, but its
 * location is none of the web's.
 */
export const inBrowser = (): boolean => {
  const { location } = globalThis as { location?: Location };
  return (
    ('window' in globalThis && 'document' in globalThis) ||
    ('WorkerGlobalScope' in globalThis && location !== undefined && /^https?:/.test(location.origin))
  );
};

/** 128 random bits in hex. `crypto.randomUUID` is missing on pages without https. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

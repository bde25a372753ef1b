import { S3mini } from 's3mini';
import { checkName, type EvidenceStorage } from './storage.ts';

/** A bucket of any service that speaks S3. */
export interface S3Options {
  /**
   * The bucket's address, either way: `https://storage.example/evidence` (the bucket in the path) or
   * `https://evidence.s3.eu-central-1.amazonaws.com` (in the host).
   */
  readonly bucket: URL;
  /** As the service calls it. Many know only one, and take `auto`. */
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** How long the service may take to answer; a file's way there counts, its way back does not. Default 30 seconds. */
  readonly answerWithin?: number;
}

/** Keeps evidence in a bucket. Nobody but the service needs to read it: leave it private. */
export const s3Storage = ({ bucket, answerWithin = 30_000, ...credentials }: S3Options): EvidenceStorage => {
  const client = new S3mini({
    ...credentials,
    endpoint: bucket.href.replace(/\/$/, ''),
    fetch: answeredWithin(answerWithin),
  });
  return {
    put: async (name, bytes) => {
      // Whatever it is: who reaches the bucket past us is shown nothing, but gets a download.
      await client.putObject(checkName(name), bytes, 'application/octet-stream');
    },
    get: async (name) => {
      const answer = await client.getObjectResponse(checkName(name));
      return answer?.body ?? undefined;
    },
    remove: async (name) => {
      await client.deleteObject(checkName(name));
    },
  };
};

/** The client's own limit would cut a download that a slow phone reads. */
const answeredWithin =
  (milliseconds: number): typeof fetch =>
  async (input, init) => {
    const late = new AbortController();
    const timer = setTimeout(() => {
      late.abort(new DOMException('The storage does not answer.', 'TimeoutError'));
    }, milliseconds);
    try {
      return await fetch(input, { ...init, signal: late.signal });
    } finally {
      clearTimeout(timer);
    }
  };

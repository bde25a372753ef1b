/** Where evidence is kept: a folder, or a service that speaks S3. Every call may be made again without harm. */
export interface EvidenceStorage {
  /** It is there, whole, when this resolves. What had the name before is replaced. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined where nothing has that name. */
  get(name: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Also when it is not there. */
  remove(name: string): Promise<void>;
}

/** A keyed hash in base64url: the only thing that ever becomes a path. */
const nameShape = /^[\w-]{43}$/;

/** @throws TypeError for anything but a name that this room gave */
export const checkName = (name: string): string => {
  if (!nameShape.test(name)) throw new TypeError('That is no name of evidence.');
  return name;
};

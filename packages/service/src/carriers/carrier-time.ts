const written = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** Years of real parcels. Carriers send 1970 and 2875 too. */
const firstYear = 2000;
const lastYear = 2100;

export interface CarrierTime {
  /** RFC 3339, to the second, with the offset that the source gave. */
  readonly at: string;
  /** Milliseconds since the epoch. */
  readonly epoch: number;
}

const offsetOf = (zone: string | undefined, assumed: string): string => {
  if (zone === undefined) return assumed;
  if (/^(?:Z|UTC)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
};

/**
 * A date and time as carriers write it: `2018-10-05 12:46:15`, `2021-12-19T17:19:54Z`.
 * @param assumedOffset used where the text has none: `Z`, `+08:00`
 * @returns `invalid` when it is no time at all, `absurd` when no parcel can have it
 */
export const readCarrierTime = (text: string, assumedOffset: string): CarrierTime | 'invalid' | 'absurd' => {
  const match = written.exec(text.trim());
  if (match === null) return 'invalid';
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', zone] = match;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const offset = offsetOf(zone, assumedOffset);
  // Date rolls 30 February over into March; such a date must fail instead.
  const asWritten = Date.parse(`${local}Z`);
  if (Number.isNaN(asWritten) || new Date(asWritten).toISOString().slice(0, 19) !== local) return 'invalid';
  const epoch = Date.parse(`${local}${offset}`);
  if (Number.isNaN(epoch)) return 'invalid';
  if (Number(year) < firstYear || Number(year) > lastYear) return 'absurd';
  return { at: `${local}${offset}`, epoch };
};

const year = 366 * 24 * 60 * 60 * 1000;

/** An estimate that a person would believe: not more than a year away from the latest scan. */
export const believable = (estimate: CarrierTime, latestScan: CarrierTime | undefined): boolean =>
  latestScan === undefined || Math.abs(estimate.epoch - latestScan.epoch) <= year;

/**
 * Oldest first. Sources list newest first or oldest first; scans of the same second keep the order of happening,
 * which is the reverse of the list's in the first case.
 */
export const inOrder = <T extends { readonly time: CarrierTime }>(
  scans: readonly T[],
  listed: 'newestFirst' | 'oldestFirst',
): T[] => {
  const first = scans[0]?.time.epoch ?? 0;
  const last = scans.at(-1)?.time.epoch ?? 0;
  const reversed = first === last ? listed === 'newestFirst' : first > last;
  return (reversed ? scans.toReversed() : [...scans]).sort((a, b) => a.time.epoch - b.time.epoch);
};

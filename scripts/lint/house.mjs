// Who may import whom. The picture of it is in docs/decisions and CONTRIBUTING.md; this is what lint holds to.

/**
 * The rooms of the service, each with the rooms it may use, always through their index.ts. Acyclic. What is not here
 * travels as a domain event in the event log. Every room also stands on `platform` and `db`.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  db: [],
  platform: [],
  tracking: [],
  carriers: ['tracking'],
  quotes: ['tracking'],
  agreements: [],
  evidence: [],
  cases: ['tracking', 'quotes', 'evidence'],
  reviews: ['tracking', 'cases'],
  needs: ['quotes', 'cases', 'reviews'],
  customers: ['tracking', 'quotes', 'evidence', 'cases', 'reviews'],
  scorecard: ['tracking', 'quotes', 'agreements', 'cases'],
  messages: ['tracking', 'quotes', 'cases', 'reviews', 'needs', 'customers'],
};

/**
 * @param {string} from
 * @param {string} to
 */
export function mayUse(from, to) {
  if (from === 'db') return false;
  if (from === 'platform') return to === 'db';
  return to === 'platform' || to === 'db' || (rooms[from] ?? []).includes(to);
}

/** What of `db` is used outside the stores: who opens a transaction, and for whom. It asks nothing by itself. */
export const transactionOpeners = ['inTenant', 'asOperator', 'asStaff', 'withOwnersRights'];

/** Packages of which only some places (a room, a kind of file, or both) may import more than types, and why. */
export const guarded = [
  {
    names: ['kysely'],
    places: ['db', 'store', 'platform/jobs'],
    why: 'SQL is written in a room’s store.ts only.',
  },
  { names: ['pg', '@electric-sql/pglite'], places: ['db'], why: 'Only db/ knows which database it is.' },
  { names: ['pg-boss'], places: ['db', 'jobs'], why: 'Jobs are queued and worked in jobs.ts.' },
  { names: ['nodemailer'], places: ['messages'], why: 'Only the messages room knows how mail is sent.' },
];

/**
 * The layers of the SDK, each with the layers and the packages it may import. Files at the top may import all layers.
 *
 * @type {Readonly<Record<string, { layers: readonly string[], packages: readonly string[] }>>}
 */
export const sdkLayers = {
  contract: { layers: ['contract'], packages: ['zod'] },
  errors: { layers: ['errors', 'contract'], packages: ['zod'] },
  internal: { layers: ['internal', 'errors', 'contract'], packages: ['ky', 'zod'] },
  resources: { layers: ['resources', 'internal', 'errors', 'contract'], packages: [] },
  staff: { layers: ['staff', 'resources', 'internal', 'errors', 'contract'], packages: [] },
};

/** The parts of the widgets that elements share, and that know no element. */
export const sharedWidgetParts = ['controllers', 'locales', 'styles', 'views'];

/**
 * What rules may import besides the contract: packages, or single functions of them, whose answer depends on their
 * arguments alone.
 *
 * @type {Readonly<Record<string, readonly string[] | 'all'>>}
 */
export const pure = {
  '@waybill/sdk/contract': 'all',
  'csv-stringify/sync': 'all',
  'libphonenumber-js/min': 'all',
  'node:crypto': ['createHash', 'createHmac', 'timingSafeEqual'],
  'temporal-polyfill': ['Temporal'],
};

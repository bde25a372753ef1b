import { sources } from '@waybill/sdk/contract';
import * as z from 'zod/mini';
import { CarrierPayloadError, importRecords } from '../carriers/index.ts';
import {
  createKeys,
  createStaff,
  listKeys,
  listMerchants,
  revokeKey,
  setDisplayName,
  type Platform,
} from '../platform/index.ts';
import { exportCard, importCard, listCards, RateCardError, setAccountTerms } from '../quotes/index.ts';
import { rebuildScorecard } from '../scorecard/index.ts';
import { CommandError } from './command-error.ts';
import { writeDump } from './dump.ts';

/** What the command line can have done to the data: by itself, or through the service that has the folder. */
interface Operation<I extends z.ZodMiniType> {
  readonly input: I;
  readonly run: (platform: Platform, input: z.output<I>) => Promise<object>;
}
const operation = <I extends z.ZodMiniType>(definition: Operation<I>): Operation<I> => definition;

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** What customers read beside every answer. */
const displayName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

const merchantFor = async (platform: Platform, name: string | undefined): Promise<string> => {
  const merchants = await listMerchants(platform.db);
  if (name !== undefined) {
    const named = merchants.find((merchant) => merchant.name === name || merchant.id === name);
    if (!named)
      throw new CommandError(
        `There is no merchant ${name}. Known: ${merchants.map((merchant) => merchant.name).join(', ') || 'none'}.`,
      );
    return named.id;
  }
  const [only, ...others] = merchants;
  if (!only)
    throw new CommandError('There is no merchant yet. Make one with: waybill keys create --merchant NAME --origin URL');
  if (others.length > 0)
    throw new CommandError(
      `Say whose parcels these are with --merchant: ${merchants.map((merchant) => merchant.name).join(', ')}.`,
    );
  return only.id;
};

export const operations = {
  'keys.create': operation({
    input: z.object({ merchant: text, origins: z.array(text).check(z.minLength(1)) }),
    run: (platform, input) => createKeys(platform.db, input),
  }),
  'keys.list': operation({
    input: z.object({}),
    run: async ({ db }) => ({ keys: await listKeys(db) }),
  }),
  'keys.revoke': operation({
    input: z.object({ key: text }),
    run: (platform, { key }) => revokeKey(platform, key),
  }),
  'staff.create': operation({
    input: z.object({
      name: text,
      displayName: z.optional(displayName),
      email: text,
      role: text,
      department: z.optional(text),
      password: z.string(),
    }),
    run: (platform, { department, displayName: shown, ...input }) =>
      createStaff(platform.db, {
        ...input,
        ...(shown ? { displayName: shown } : {}),
        ...(department ? { department } : {}),
      }),
  }),
  'staff.set': operation({
    input: z.object({ email: text, displayName }),
    run: (platform, input) => setDisplayName(platform.db, input),
  }),
  import: operation({
    input: z.object({
      source: z.enum(sources),
      merchant: z.optional(text),
      files: z.array(z.object({ name: z.string(), content: z.unknown() })),
    }),
    run: async (platform, { source, merchant, files }) => {
      const merchantId = await merchantFor(platform, merchant);
      const imported = [];
      for (const { name, content } of files)
        imported.push(...(await importFile(platform, merchantId, source, name, content)));
      return { imported };
    },
  }),
  'accounts.set': operation({
    input: z.object({
      merchant: text,
      tier: z.optional(z.enum(['A', 'B', 'C', 'none'])),
      prepaid: z.optional(text),
      shopperBookings: z.optional(z.boolean()),
    }),
    run: async (platform, { merchant, tier, prepaid, shopperBookings }) => {
      const merchantId = await merchantFor(platform, merchant);
      const terms = await setAccountTerms(platform, merchantId, {
        ...(tier === undefined ? {} : { tier: tier === 'none' ? null : tier }),
        ...(prepaid === undefined ? {} : { prepaid }),
        ...(shopperBookings === undefined ? {} : { shopperBookings }),
      });
      return { merchantId, ...terms };
    },
  }),
  'rates.import': operation({
    input: z.object({ name: z.string(), document: z.unknown(), dryRun: z.boolean() }),
    run: async ({ db }, { name, document, dryRun }) => {
      try {
        return await importCard(db, document, dryRun);
      } catch (error) {
        if (!(error instanceof RateCardError)) throw error;
        const details = error.issues.map(({ pointer, message }) => `${pointer} ${message}`);
        throw new CommandError(`${name} is no rate card that can be used:`, { cause: error, details });
      }
    },
  }),
  'rates.export': operation({
    input: z.object({ card: z.optional(text), version: z.optional(z.number()) }),
    run: ({ db, clock }, asked) => exportCard(db, asked, clock.now()),
  }),
  'rates.list': operation({
    input: z.object({}),
    run: async ({ db, clock }) => ({ cards: await listCards(db, clock.now()) }),
  }),
  'scorecard.rebuild': operation({
    input: z.object({}),
    run: async (platform) => ({ counted: await rebuildScorecard(platform) }),
  }),
  backup: operation({
    input: z.object({ folder: z.string() }),
    run: ({ db }, { folder }) => writeDump(db, folder),
  }),
} as const;

const importFile = async (
  platform: Platform,
  merchantId: string,
  source: (typeof sources)[number],
  name: string,
  content: unknown,
) => {
  try {
    const imported = await importRecords(platform, merchantId, source, content);
    return imported.map((record) => ({ file: name, ...record }));
  } catch (error) {
    if (error instanceof CarrierPayloadError) throw new CommandError(`${name}: ${error.message}`);
    throw error;
  }
};

export type OperationName = keyof typeof operations;

/** @throws CommandError with words for whoever typed the command. */
export const perform = async (platform: Platform, name: OperationName, input: unknown): Promise<object> => {
  const { input: schema, run } = operations[name] as Operation<z.ZodMiniType>;
  const checked = schema.safeParse(input);
  if (!checked.success)
    throw new CommandError(checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  try {
    return await run(platform, checked.data);
  } catch (error) {
    // What the rooms refuse is the asker's to mend.
    if (error instanceof TypeError) throw new CommandError(error.message, { cause: error });
    throw error;
  }
};

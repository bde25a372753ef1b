import type { CustomerCase, Filed } from '@waybill/sdk/contract';
import { expect } from 'vitest';
import { actOn, findCaseForChange, startCaseJobs, type CaseFile, type Doing, type Person } from '../src/cases/index.ts';
import type { AppOptions } from '../src/app.ts';
import { asStaff } from '../src/db/index.ts';
import type { PlatformOptions } from '../src/platform/index.ts';
import { startTrackingJobs } from '../src/tracking/index.ts';
import { movableClock, type MovableClock } from './clock.ts';
import type { FreshDatabase } from './databases.ts';
import { startService, type TestService } from './service.ts';

export const shopper = { name: '林小雨', phone: '+86 138 0013 4321', email: 'Lin@Example.com' };
export const proof = { phoneLast4: '4321' };
const chen: Person = { id: 'stf_01h455vb4pex5vsknk084sn02q', name: '陈静怡', displayName: '小陈' };

/** A service whose cases' clocks a test moves. */
export interface CaseService extends TestService {
  readonly clock: MovableClock;
  /** Enters a parcel of the shopper's. @returns its number and id. */
  parcel(more?: Record<string, unknown>): Promise<{ readonly id: string; readonly number: string }>;
  /** Files a complaint from the shop's page, which must work. */
  filed(body: Record<string, unknown>, headers?: Record<string, string>): Promise<Filed>;
  /** A complaint about a parcel that the shopper proves theirs, and its token. */
  complaint(more?: Record<string, unknown>): Promise<Opened>;
  /** Calls with a case's token. */
  withToken(token: string | null, method: string, path: string, body?: unknown): Promise<Response>;
  /** The case as its customer now reads it. */
  read(opened: Opened): Promise<CustomerCase>;
  /** Does something to a case as a member of staff. */
  staffDoes(id: string, doing: Omit<Doing, 'by'>): Promise<CaseFile>;
}

/** A case that its customer can read. */
export interface Opened {
  readonly id: string;
  readonly token: string;
  readonly filed: Filed;
}

export const answerOf = async <T>(response: Response, status: number): Promise<T> => {
  expect([response.status, status === response.status ? '' : await response.clone().text()]).toEqual([status, '']);
  return (await response.json()) as T;
};

let numbers = 0;

/** @param working whether its jobs run. Default: they do. */
export const startCases = async (
  { open }: FreshDatabase,
  {
    clock = movableClock('2026-11-24T02:00:00Z'),
    working = true,
    keys,
    settings = {},
    ...files
  }: Partial<CaseOptions> = {},
): Promise<CaseService> => {
  const limits = {
    address: { points: 1_000_000, seconds: 60 },
    filings: { points: 1_000_000, seconds: 60 },
    ratings: { points: 1_000_000, seconds: 60 },
  };
  const service = await startService(await open(), { ...clock.options, limits, settings, ...files }, keys);
  const { platform } = service;
  if (working) {
    await startTrackingJobs(platform);
    await startCaseJobs(platform, files.storage);
  }
  const parcel: CaseService['parcel'] = async (more = {}) => {
    numbers += 1;
    const number = `SF17${String(numbers).padStart(11, '0')}`;
    const order = { number, consignee: { name: shopper.name, phone: shopper.phone, email: shopper.email }, ...more };
    return {
      number,
      ...(await answerOf<{ id: string }>(await service.asMerchant('POST', '/v1/shipments', order), 201)),
    };
  };
  const filed: CaseService['filed'] = async (body, headers) =>
    answerOf(
      await service.asShopper(
        'POST',
        '/v1/complaints',
        { type: 'delayed', text: 'Where is my parcel?', contact: shopper, ...body },
        headers,
      ),
      201,
    );
  const withToken: CaseService['withToken'] = (token, method, path, body) =>
    service.asShopper(method, path, body, token === null ? {} : { 'Waybill-Token': token });
  return {
    ...service,
    clock,
    parcel,
    filed,
    withToken,
    complaint: async (more = {}) => {
      const { number } = await parcel();
      const answer = await filed({ number, proof, ...more });
      expect(answer).toMatchObject({ duplicate: false });
      return { id: answer.case?.id ?? '', token: answer.token ?? '', filed: answer };
    },
    read: async ({ id, token }) => answerOf(await withToken(token, 'GET', `/v1/cases/${id}`), 200),
    staffDoes: (id, doing) =>
      asStaff(platform.db, async (tx) => {
        const before = await findCaseForChange(tx, null, id);
        if (!before) throw new Error(`There is no case ${id}.`);
        return actOn(platform, tx, before, { ...doing, by: { kind: 'staff', person: chen } });
      }),
  };
};

interface CaseOptions extends AppOptions {
  readonly clock: MovableClock;
  readonly working: boolean;
  readonly keys: TestService['keys'];
  readonly settings: NonNullable<PlatformOptions['settings']>;
  readonly publicUrl: string;
  readonly messenger: PlatformOptions['messenger'];
}

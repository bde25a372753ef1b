import { existsSync, readFileSync } from 'node:fs';
import { scanInput } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarrierPayloadError } from '../payload-error.ts';
import { fromEasyPost } from './from-easypost.ts';

const fixtures = new URL('../../../../../../shared/fixtures/easypost/', import.meta.url);
const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'));

type Row = readonly [status: string, detail: string, message: string];

const tracker = (rows: readonly Row[], more: Record<string, unknown> = {}) => ({
  object: 'Tracker',
  tracking_code: 'EZ1000000001',
  carrier: 'UPS',
  status: rows.at(-1)?.[0] ?? 'unknown',
  tracking_details: rows.map(([status, status_detail, message], index) => ({
    object: 'TrackingDetail',
    status,
    status_detail,
    message,
    datetime: new Date(Date.UTC(2024, 4, 6, 8) + index * 3_600_000).toISOString().replace('.000Z', 'Z'),
    source: 'UPS',
    carrier_code: null,
    tracking_location: { city: 'LYON', state: null, country: 'FR', zip: '69001' },
  })),
  ...more,
});

const milestones = (payload: unknown) => fromEasyPost(payload)[0]?.scans.map((scan) => scan.milestone);
const exceptions = (payload: unknown) => fromEasyPost(payload)[0]?.scans.map((scan) => scan.exception?.code ?? null);

describe('fromEasyPost', () => {
  const journey = tracker(
    [
      ['pre_transit', 'label_created', 'Shipper created a label, UPS has not received the package yet.'],
      ['in_transit', 'arrived_at_facility', 'Picked up'],
      ['in_transit', 'arrived_at_facility', 'Arrived at Facility'],
      ['in_transit', 'departed_facility', 'Departed from Facility'],
      ['in_transit', 'arrived_at_facility', 'Arrived at Facility'],
      ['in_transit', 'delayed', 'Severe weather conditions have delayed delivery.'],
      ['out_for_delivery', 'out_for_delivery', 'Out For Delivery Today'],
      ['failure', 'delivery_exception', 'The receiver was not available for delivery.'],
      ['available_for_pickup', 'arrived_at_pickup_location', 'Available for pickup'],
      ['delivered', 'arrived_at_destination', 'DELIVERED'],
    ],
    { signed_by: 'M DURAND', weight: 17.6, est_delivery_date: '2024-05-07T12:00:00Z' },
  );

  it('reads a whole journey as a person would', () => {
    expect(milestones(journey)).toEqual([
      'created',
      'picked_up',
      'inbound',
      'in_transit',
      'in_transit',
      'in_transit',
      'out_for_delivery',
      'delivery_attempted',
      'ready_for_collection',
      'delivered',
    ]);
    expect(exceptions(journey)).toEqual([null, null, null, null, null, 'delayed', null, 'unreachable', null, null]);
  });

  it('keeps the text, the code, the place and the time beside the milestone', () => {
    const [record] = fromEasyPost(journey);
    expect(record?.scans[2]).toEqual({
      at: '2024-05-06T10:00:00Z',
      milestone: 'inbound',
      exception: null,
      text: 'Arrived at Facility',
      code: 'in_transit/arrived_at_facility',
      location: { city: 'LYON', region: null, country: 'FR' },
    });
  });

  it('carries the estimate, the signature and the weight in kilograms', () => {
    const [record] = fromEasyPost(journey);
    expect(record).toMatchObject({
      number: 'EZ1000000001',
      carrier: 'ups',
      estimatedAt: '2024-05-07T12:00:00Z',
      proofOfDelivery: { signedBy: 'M DURAND', at: '2024-05-06T17:00:00Z' },
      weight: 0.499,
    });
  });

  it('keeps the code that the carrier itself used, where there is one', () => {
    const payload = tracker([['in_transit', 'departed_facility', 'Left']]);
    const [detail] = payload.tracking_details;
    const own = { ...payload, tracking_details: [{ ...detail, carrier_code: 'DP' }] };
    expect(fromEasyPost(own)[0]?.scans[0]?.code).toBe('DP');
  });

  it.each([
    ['Address Does Not Exist - Returning to Sender', 'bad_address', 'customer'],
    ['Insufficient Address', 'bad_address', 'customer'],
    ['Incorrect recipient address - returning to shipper', 'bad_address', 'customer'],
    ['Refused by recipient', 'refused', 'customer'],
    ['Unclaimed, Returning to Sender', 'uncollected', 'customer'],
    ['Package damaged, returning to sender', 'damaged', 'carrier'],
    ['Returning - held by customs', 'customs_hold', 'authority'],
  ])('reads why a parcel turns round from "%s"', (message, code, party) => {
    const [record] = fromEasyPost(tracker([['return_to_sender', 'return', message]]));
    expect(record?.scans[0]).toMatchObject({ milestone: 'returning', exception: { code, party } });
  });

  it('reads what follows a return as the way back, and its delivery as the return', () => {
    expect(
      milestones(
        tracker([
          ['out_for_delivery', 'out_for_delivery', 'Out for delivery'],
          ['return_to_sender', 'return', 'Returning to sender'],
          ['in_transit', 'departed_facility', 'Departed from Facility'],
          ['delivered', 'arrived_at_destination', 'Delivered'],
        ]),
      ),
    ).toEqual(['out_for_delivery', 'returning', 'returning', 'returned']);
  });

  it.each([
    ['in_transit', 'status_update', 'Accepted at USPS Origin Facility', 'inbound'],
    ['in_transit', 'status_update', 'Accepted', 'picked_up'],
    ['in_transit', 'received_at_origin_facility', 'USPS in possession of item', 'inbound'],
    ['in_transit', 'status_update', 'USPS in possession of item', 'picked_up'],
    ['in_transit', 'status_update', 'Origin Scan', 'picked_up'],
    ['in_transit', 'status_update', 'Waiting to be picked up', 'in_transit'],
    ['in_transit', 'arrived_at_facility', 'At local FedEx facility', 'in_transit'],
    ['in_transit', 'arrived_at_facility', 'At destination sort facility', 'in_transit'],
    ['delivered', 'arrived_at_destination', 'Delivered, To Original Sender', 'returned'],
    ['failure', 'lost', 'Package is lost', 'in_transit'],
    ['cancelled', 'cancelled', 'Voided', 'cancelled'],
    ['teleported', '', 'Beamed up', 'unknown'],
    ['constructor', '', 'Hostile', 'unknown'],
  ])('reads %s/%s "%s" as %s', (status, detail, message, milestone) => {
    expect(milestones(tracker([[status, detail, message]]))).toEqual([milestone]);
  });

  it('takes an arrival for the inbound node only before the parcel has left', () => {
    expect(
      milestones(
        tracker([
          ['in_transit', 'arrived_at_facility', 'Picked up'],
          ['in_transit', 'departed_facility', 'Departed FedEx location'],
          ['in_transit', 'arrived_at_facility', 'Arrived at FedEx location'],
        ]),
      ),
    ).toEqual(['picked_up', 'in_transit', 'in_transit']);
  });

  it('makes no scan of what EasyPost says about its own look-up', () => {
    const payload = tracker([['error', '', 'In test mode, only test tracking numbers are valid.']]);
    const [record] = fromEasyPost({ ...payload, status: 'error' });
    expect(record).toMatchObject({ scans: [], proofOfDelivery: null, estimatedAt: null });
  });

  it.each(['2875-10-22T00:00:00Z', '1970-01-01T00:00:00Z', '2031-05-06T00:00:00Z'])(
    'ignores the absurd estimate %s',
    (est_delivery_date) => {
      const rows: Row[] = [['in_transit', 'departed_facility', 'Departed']];
      expect(fromEasyPost(tracker(rows, { est_delivery_date }))[0]?.estimatedAt).toBeNull();
    },
  );

  it('leaves out a scan of the year 2875 or without a time, and keeps the others', () => {
    const payload = tracker([
      ['in_transit', 'arrived_at_facility', 'Picked up'],
      ['in_transit', 'departed_facility', 'Departed'],
      ['delivered', 'arrived_at_destination', 'Delivered'],
    ]);
    const [first, second, third] = payload.tracking_details;
    const details = [first, { ...second, datetime: '2875-10-22T00:00:00Z' }, { ...third, datetime: null }];
    expect(milestones({ ...payload, tracking_details: details })).toEqual(['picked_up']);
  });

  it('accepts a Tracker, an Event about one, an array and a list of trackers alike', () => {
    const [record] = fromEasyPost(journey);
    const event = { object: 'Event', description: 'tracker.updated', result: journey };
    expect(fromEasyPost(event)).toEqual([record]);
    expect(fromEasyPost([journey, event])).toEqual([record, record]);
    expect(fromEasyPost({ trackers: [journey], has_more: false })).toEqual([record]);
  });

  it('has nothing to say of an Event about something else', () => {
    expect(
      fromEasyPost({ object: 'Event', description: 'batch.created', result: { object: 'Batch', id: 'b' } }),
    ).toEqual([]);
  });

  it('puts a list that comes newest first in order', () => {
    const newestFirst = { ...journey, tracking_details: journey.tracking_details.toReversed() };
    expect(fromEasyPost(newestFirst)).toEqual(fromEasyPost(journey));
  });

  it.each([
    [null, '#'],
    ['Tracker', '#'],
    [{}, '#/tracking_code'],
    [[{ tracking_code: 'EZ1000000001' }, 7], '#/1'],
    [{ trackers: [{ tracking_code: 7 }] }, '#/trackers/0/tracking_code'],
    [{ object: 'Event', result: null }, '#/result'],
    [{ tracking_code: 'EZ1000000001', tracking_details: [{ datetime: 'yesterday' }] }, '#/tracking_details/0/datetime'],
    [
      { tracking_code: 'EZ1000000001', tracking_details: [{ datetime: '2024-02-30T10:00:00Z' }] },
      '#/tracking_details/0/datetime',
    ],
    [{ tracking_code: 'EZ1000000001', tracking_details: [{ message: 7 }] }, '#/tracking_details/0/message'],
  ])('says where %j is wrong', (payload, pointer) => {
    expect(() => fromEasyPost(payload)).toThrow(CarrierPayloadError);
    expect(() => fromEasyPost(payload)).toThrow(pointer);
  });

  it('makes only scans that the contract allows, whatever words come in', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1500 }),
      fc.constantFrom('in_transit', 'failure', 'delivered', 'return_to_sender', 'held', 'refused', '\u0000'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 6 }), (rows) => {
        for (const scan of fromEasyPost(tracker(rows))[0]?.scans ?? []) {
          expect(scanInput.safeParse(scan).error).toBeUndefined();
          expect(scan.text).not.toContain('\u0000');
        }
      }),
    );
  });

  it('reads hostile words quickly', () => {
    const message = `${'address no such delivery returned '.repeat(3000)}!`;
    const start = performance.now();
    fromEasyPost(tracker(Array.from({ length: 200 }, () => ['failure', 'held', message] as const)));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe.skipIf(!existsSync(fixtures))('fromEasyPost on recorded trackers (skipped where ../shared is absent)', () => {
  it('reads the USPS parcel that is out for delivery', () => {
    const [record] = fromEasyPost(fixture('tracker-out_for_delivery.json'));
    expect(record?.scans.map((scan) => scan.milestone)).toEqual([
      'created',
      'created',
      'inbound',
      'in_transit',
      'in_transit',
      'in_transit',
      'out_for_delivery',
    ]);
    expect(record).toMatchObject({ number: 'EZ3000000003', carrier: 'usps', proofOfDelivery: null, weight: null });
    expect(record?.scans[2]?.location).toEqual({ city: 'NORTH HOUSTON', region: 'TX', country: null });
  });

  it('reads the FedEx parcel whose address does not exist', () => {
    const [record] = fromEasyPost(fixture('tracker-return_to_sender.json'));
    expect(record?.scans.map((scan) => scan.milestone)).toEqual([
      'created',
      'picked_up',
      'in_transit',
      'in_transit',
      'in_transit',
      'out_for_delivery',
      'returning',
    ]);
    expect(record?.scans.at(-1)?.exception).toEqual({ class: 'information', code: 'bad_address', party: 'customer' });
    expect(record?.scans.slice(0, -1).map((scan) => scan.exception)).toEqual([null, null, null, null, null, null]);
    expect(record).toMatchObject({ carrier: 'fedex', estimatedAt: '2018-04-18T19:18:32Z', weight: 0.499 });
  });

  it.each(['tracker-pre_transit-0.json', 'tracker-pre_transit-1.json'])('reads %s as created', (name) => {
    const [record] = fromEasyPost(fixture(name));
    expect(record?.scans.map((scan) => scan.milestone)).toEqual(['created', 'created']);
  });

  it.each(['tracker-error-2.json', 'tracker-unknown-3.json'])('claims nothing from %s', (name) => {
    const [record] = fromEasyPost(fixture(name));
    expect(record).toMatchObject({ carrier: 'usps', scans: [], estimatedAt: null, proofOfDelivery: null });
  });
});

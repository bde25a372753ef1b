import { caseTypes, caseTypesByClass, exceptionCodes, milestones, type CaseType } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceptionAct, type ParcelTrouble } from './exceptions.ts';
import { classOf, isGraver, sameMatter } from './matters.ts';
import { day, minute } from './testing/cases.ts';

const parcel = (more: Partial<ParcelTrouble> = {}): ParcelTrouble => ({
  shipmentId: 'shp_1',
  milestone: 'in_transit',
  exception: null,
  promisedAt: day(2),
  ownerDepartment: 'night-shift',
  ...more,
});
const told = (code: (typeof exceptionCodes)[number]) => ({ exception: { code, scanId: 'scn_9' } });
const open = (type: CaseType, more: { exceptionKey?: string | null; state?: 'filed' | 'closed' } = {}) => ({
  id: `cas_${type}`,
  type,
  state: 'filed' as const,
  exceptionKey: `shp_1:${type}`,
  ...more,
});

describe('the service opens a case by itself', () => {
  it('for a parcel that is lost, damaged or mis-sent, with the owner of the node', () => {
    expect(exceptionAct(parcel(told('lost')), [], minute(0))).toEqual({
      act: 'open',
      key: 'shp_1:lost',
      class: 'quantity',
      type: 'lost',
      department: 'night-shift',
      scanId: 'scn_9',
    });
    const types = (['damaged', 'destroyed', 'contaminated', 'misrouted'] as const).map((code) => {
      const act = exceptionAct(parcel(told(code)), [], minute(0));
      return act?.act === 'open' ? [act.class, act.type] : null;
    });
    expect(types).toEqual([
      ['damage', 'broken'],
      ['damage', 'broken'],
      ['damage', 'contaminated'],
      ['information', 'misrouted'],
    ]);
  });

  it('for one whose promise has passed while it is on its way, to the minute', () => {
    expect(exceptionAct(parcel(), [], day(2))).toBeNull();
    expect(exceptionAct(parcel(), [], new Date(day(2).getTime() + 1))).toMatchObject({
      act: 'open',
      key: 'shp_1:delayed',
      type: 'delayed',
      scanId: null,
    });
    expect(exceptionAct(parcel({ promisedAt: null }), [], day(99))).toBeNull();
    for (const milestone of ['delivered', 'ready_for_collection', 'returned', 'cancelled'] as const)
      expect(exceptionAct(parcel({ milestone }), [], day(3))).toBeNull();
  });

  it('for nothing that others have to act on', () => {
    for (const code of ['bad_address', 'customs_hold', 'refused', 'delayed'] as const)
      expect(exceptionAct(parcel(told(code)), [], minute(0))).toBeNull();
  });

  it('once: not while a case about the same thing is open, nor again for the same trouble when it is closed', () => {
    expect(exceptionAct(parcel(told('misrouted')), [open('misrouted')], minute(0))).toBeNull();
    expect(exceptionAct(parcel(), [open('misrouted')], day(3))).toBeNull();
    expect(exceptionAct(parcel(told('lost')), [open('lost', { exceptionKey: null })], day(3))).toBeNull();
    expect(exceptionAct(parcel(told('lost')), [open('lost', { state: 'closed' })], day(9))).toBeNull();
    const complained = open('lost', { state: 'closed', exceptionKey: null });
    expect(exceptionAct(parcel(told('lost')), [complained], day(9))).toMatchObject({ act: 'open' });
  });

  it('says so in the case that is open when the same thing turns out worse', () => {
    expect(exceptionAct(parcel(told('lost')), [open('delayed')], day(5))).toEqual({
      act: 'reclassify',
      caseId: 'cas_delayed',
      class: 'quantity',
      type: 'lost',
    });
  });

  it('for another trouble of the same parcel, beside the first', () => {
    expect(exceptionAct(parcel(told('damaged')), [open('delayed')], day(5))).toMatchObject({ key: 'shp_1:broken' });
  });

  it('at most once for any trouble, however often it looks', () => {
    const anyTrouble = fc
      .record({
        milestone: fc.constantFrom(...milestones),
        code: fc.constantFrom(null, ...exceptionCodes),
        promisedAt: fc.constantFrom(null, day(1)),
      })
      .map(({ code, ...more }) => parcel({ ...more, exception: code === null ? null : { code, scanId: null } }));
    fc.assert(
      fc.property(fc.array(anyTrouble, { maxLength: 20 }), fc.boolean(), (troubles, closes) => {
        let cases: ReturnType<typeof open>[] = [];
        const keys: string[] = [];
        for (const [index, trouble] of troubles.entries()) {
          const act = exceptionAct(trouble, cases, day(index));
          if (act?.act === 'reclassify')
            cases = cases.map((one) => (one.id === act.caseId ? { ...one, type: act.type } : one));
          if (act?.act === 'open') {
            keys.push(act.key);
            const opened = open(act.type, { exceptionKey: act.key, state: closes ? 'closed' : 'filed' });
            cases = [...cases, { ...opened, id: `cas_${index}` }];
          }
          expect(exceptionAct(trouble, cases, day(index))).toBeNull();
        }
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('matters', () => {
  it('have every type under one class', () => {
    const listed = Object.values(caseTypesByClass).flat();
    expect([...caseTypes]).toEqual(listed);
    expect(classOf('misrouted')).toBe('information');
    expect(classOf('chase')).toBe('other');
  });

  it('are the same thing both ways round, and graver one way', () => {
    expect([sameMatter('delayed', 'lost'), sameMatter('lost', 'tracking_missing')]).toEqual([true, true]);
    expect([sameMatter('delayed', 'not_received'), sameMatter('broken', 'lost')]).toEqual([false, false]);
    expect([isGraver('lost', 'misrouted'), isGraver('misrouted', 'lost'), isGraver('lost', 'broken')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerCsv, ledgerRow } from './ledger.ts';
import { chen, continued, day, filed, hour, kept, minute, planned } from './testing/cases.ts';

const finished = () => {
  const promised = planned(continued(filed(), [minute(40), 'staff', 'respond']), minute(50), [hour(2), hour(3)]);
  const { fact, entries } = continued(
    kept(kept(promised, hour(1), 'p0'), hour(4), 'p1'),
    [hour(5), 'staff', 'resolve'],
    [hour(6), 'customer', 'accept'],
    [hour(7), 'staff', 'close'],
  );
  const compensation = { amount: { amount: '50.00', currency: 'CNY' }, verdict: 'within' as const };
  return { fact: { ...fact, person: chen, resolution: { at: hour(5), text: '', compensation } }, entries };
};
const row = () => {
  const { fact, entries } = finished();
  return ledgerRow(fact, entries, day(2));
};
const cells = (csv: string): string[] => csv.split('\r\n')[1]!.split(',');

describe('the ledger', () => {
  it('has a case in a line', () => {
    expect(row()).toEqual({
      number: 'C-1001',
      merchantId: 'mrc_1',
      kind: 'complaint',
      class: 'timeliness',
      type: 'delayed',
      channel: 'element',
      waybill: 'SF1600000000001',
      state: 'closed',
      level: 'level_1',
      department: 'transport',
      person: '陈静怡',
      filedAt: minute(0),
      respondedAt: minute(40),
      respondedInTime: false,
      plannedAt: minute(50),
      plannedInTime: true,
      resolvedAt: hour(5),
      closedAt: hour(7),
      reopened: 0,
      promises: 2,
      promisesKept: 1,
      compensation: '50.00',
      currency: 'CNY',
      verdict: 'within',
      cause: null,
      satisfied: null,
    });
  });

  it('says neither yes nor no of what is not decided', () => {
    const { fact, entries } = filed();
    expect(ledgerRow(fact, entries, minute(5))).toMatchObject({ respondedInTime: null, respondedAt: null });
    expect(ledgerRow(fact, entries, minute(35))).toMatchObject({ respondedInTime: false, plannedInTime: null });
  });

  it('is CSV that spreadsheets read: a mark for UTF-8, a header, lines that end as RFC 4180 says', () => {
    const csv = ledgerCsv([row()]);
    expect(csv.startsWith('\uFEFFnumber,merchantId,kind,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(cells(csv).slice(8, 15)).toEqual([
      'level_1',
      'transport',
      '陈静怡',
      '2026-11-23T02:00:00.000Z',
      '2026-11-23T02:40:00.000Z',
      'false',
      '2026-11-23T02:50:00.000Z',
    ]);
    expect(ledgerCsv([])).toBe(`${csv.split('\r\n')[0]!}\r\n`);
  });

  it('quotes what would end a cell', () => {
    expect(ledgerCsv([{ ...row(), waybill: 'a,"b"\r\nc' }])).toContain(',"a,""b""\r\nc",');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['\n =1', "'=1"],
    ['\0=1', "'=1"],
    ['＝1', "'＝1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['SF-1', 'SF-1'],
  ])('takes no cell for a formula: %j', (waybill, written) => {
    expect(cells(ledgerCsv([{ ...row(), waybill }]))[6]).toBe(written);
  });

  it('begins no cell with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', ' ', 'a', '1') }),
        (waybill) => {
          const csv = ledgerCsv([{ ...row(), waybill }]);
          const cell = csv.slice(csv.indexOf('element,') + 'element,'.length);
          expect(cell).not.toMatch(/^"?[\s\0]*[=+\-@＝＋－＠]/);
        },
      ),
    );
  });
});

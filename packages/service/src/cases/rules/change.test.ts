import { describe, expect, it } from 'vitest';
import { continued, filed, minute, told } from './testing/cases.ts';

describe('an entry', () => {
  it('changes what it is about and nothing else', () => {
    const story = filed({ confirmedAt: null });
    const assigned = told(story, minute(1), 'system', { act: 'assign', department: 'branch', person: null });
    expect(assigned.fact).toEqual({ ...story.fact, department: 'branch' });
    const about = { act: 'reclassify', class: 'quantity', type: 'lost' } as const;
    expect(told(story, minute(1), 'staff', about).fact).toEqual({ ...story.fact, class: 'quantity', type: 'lost' });
    const up = { act: 'escalate', clock: null, step: 0, from: 'level_1', to: 'supervisor' } as const;
    expect(told(story, minute(1), 'staff', up).fact).toEqual({ ...story.fact, level: 'supervisor' });
    const proved = continued(story, [minute(4), 'customer', 'confirm']).fact;
    expect(proved).toEqual({ ...story.fact, confirmedAt: minute(4) });
    const noted = continued(story, [minute(4), 'staff', 'note']).fact;
    expect(noted).toEqual(story.fact);
  });

  it('moves the case as the machine says', () => {
    const asked = continued(filed(), [minute(4), 'staff', 'wait']);
    expect(asked.fact).toMatchObject({ state: 'waiting_for_customer', resumesTo: 'responded' });
    const answered = continued(asked, [minute(9), 'customer', 'message']);
    expect(answered.fact).toMatchObject({ state: 'responded', resumesTo: null });
    expect(answered.entries.map(({ state }) => state)).toEqual(['filed', 'waiting_for_customer', 'responded']);
  });

  it('that does not fit is refused', () => {
    expect(() => continued(filed(), [minute(4), 'staff', 'resolve'])).toThrow(RangeError);
    expect(() => continued(filed(), [minute(4), 'customer', 'respond'])).toThrow(RangeError);
  });
});

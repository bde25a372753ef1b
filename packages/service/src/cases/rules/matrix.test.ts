import { caseCauses, caseClasses, caseLevels, departments, type CaseCause } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultMatrix, levelRoles } from '../defaults.ts';
import type { CauseFact, DutyFact } from '../facts.ts';
import { agentFor, departmentFor, levelsTakenOver, memberFor } from './matrix.ts';
import { minute } from './testing/cases.ts';

const cause = (code: CaseCause): CauseFact => ({ code, what: '', why: '', where: '', when: '', who: '', how: '' });
const onDuty = (id: string, more: Partial<DutyFact> = {}): DutyFact => ({
  id,
  role: 'agent',
  department: null,
  openCases: 0,
  lastAssignedAt: null,
  ...more,
});
const agent = (duty: readonly DutyFact[], level: 'level_1' | 'level_2' | 'supervisor' = 'level_1') =>
  agentFor(level, duty, levelRoles)?.id ?? null;

describe('the responsibility matrix', () => {
  it('goes by the cause once it is known, else by the type, else by the class', () => {
    const late = { class: 'timeliness', type: 'delayed' } as const;
    expect(departmentFor(defaultMatrix, late)).toBe('transport');
    expect(departmentFor(defaultMatrix, { ...late, cause: null })).toBe('transport');
    expect(departmentFor(defaultMatrix, { ...late, cause: cause('sorting_error') })).toBe('warehouse');
    expect(departmentFor(defaultMatrix, { ...late, cause: cause('other') })).toBe('transport');
    expect(departmentFor(defaultMatrix, { class: 'information', type: 'not_received' })).toBe('branch');
  });

  it('knows a department for every class, and names none that is not there', () => {
    expect(Object.keys(defaultMatrix.byClass).toSorted()).toEqual([...caseClasses].toSorted());
    const { byClass, byType, byCause } = defaultMatrix;
    const named = [byClass, byType, byCause].flatMap((part) => Object.values(part));
    expect(named.filter((department) => !(departments as readonly string[]).includes(department))).toEqual([]);
    expect(caseCauses.filter((code) => byCause[code] === undefined)).toEqual(['other']);
  });
});

describe('assignment', () => {
  it('goes to whoever has the fewest open cases', () => {
    expect(agent([onDuty('a', { openCases: 3 }), onDuty('b', { openCases: 1 }), onDuty('c', { openCases: 2 })])).toBe(
      'b',
    );
  });

  it('goes, of those who have as many, to who has waited longest for one', () => {
    const duty = [
      onDuty('a', { lastAssignedAt: minute(5) }),
      onDuty('b', { lastAssignedAt: minute(2) }),
      onDuty('c', { lastAssignedAt: minute(9) }),
    ];
    expect(agent(duty)).toBe('b');
    expect(agent([...duty, onDuty('d')])).toBe('d');
  });

  it('goes to the level’s own people, and to those above where none of them is there', () => {
    const duty = [
      onDuty('boss', { role: 'supervisor' }),
      onDuty('senior', { role: 'senior', openCases: 9 }),
      onDuty('agent', { openCases: 20 }),
      onDuty('clerk', { role: 'department', department: 'transport' }),
    ];
    expect([agent(duty), agent(duty, 'level_2'), agent(duty, 'supervisor')]).toEqual(['agent', 'senior', 'boss']);
    expect(agent(duty.slice(0, 2))).toBe('senior');
    expect(agent(duty.slice(2), 'level_2')).toBeNull();
    expect(agent([])).toBeNull();
  });

  it('gives a department’s subtask to one of its people', () => {
    const duty = [
      onDuty('agent'),
      onDuty('t1', { role: 'department', department: 'transport', openCases: 2 }),
      onDuty('t2', { role: 'department', department: 'transport', openCases: 1 }),
      onDuty('w', { role: 'department', department: 'warehouse' }),
    ];
    expect(memberFor('transport', duty)?.id).toBe('t2');
    expect(memberFor('finance', duty)).toBeNull();
  });

  it('spreads cases evenly, in whatever order people are listed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        (people, cases, turned) => {
          let duty = Array.from({ length: people }, (_, index) => onDuty(`p${index}`));
          for (let given = 0; given < cases; given += 1) {
            const chosen = agent(turned ? duty.toReversed() : duty);
            duty = duty.map((one) =>
              one.id === chosen ? { ...one, openCases: one.openCases + 1, lastAssignedAt: minute(given) } : one,
            );
          }
          const loads = duty.map(({ openCases }) => openCases);
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('what is taken over by who comes on duty', () => {
  const levels = (id: string, duty: readonly DutyFact[]) =>
    levelsTakenOver(
      duty.find((one) => one.id === id)!,
      duty,
      levelRoles,
    );
  const [ann, sun, boss, clerk] = [
    onDuty('ann'),
    onDuty('sun', { role: 'senior' }),
    onDuty('boss', { role: 'supervisor' }),
    onDuty('clerk', { role: 'department', department: 'transport' }),
  ] as const;

  it('is of the levels that nobody of a more usual role answers', () => {
    expect(levels('sun', [sun])).toEqual(['level_1', 'level_2']);
    expect(levels('sun', [ann, sun])).toEqual(['level_2']);
    expect(levels('ann', [ann, sun, boss])).toEqual(['level_1']);
    expect(levels('boss', [ann, boss])).toEqual(['level_2', 'supervisor']);
    expect(levels('clerk', [clerk])).toEqual(['level_1', 'level_2', 'supervisor']);
    expect(levels('clerk', [ann, clerk])).toEqual(['level_2', 'supervisor']);
    expect(levels('clerk', [boss, clerk])).toEqual([]);
  });

  it('is what would have been given to one of them, had they been there', () => {
    const anyone = fc.record({
      role: fc.constantFrom(...(['agent', 'senior', 'supervisor', 'manager', 'department'] as const)),
      openCases: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 1, maxLength: 6 }), fc.constantFrom(...caseLevels), (people, level) => {
        const duty = people.map((more, index) => onDuty(`p${index}`, more));
        const given = agentFor(level, duty, levelRoles);
        for (const member of duty) {
          const takes = levelsTakenOver(member, duty, levelRoles).includes(level);
          expect(takes).toBe(member.role === (given?.role ?? 'department'));
        }
      }),
    );
  });
});

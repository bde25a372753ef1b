import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { elementCounts, honest, oneCheck, vitestCounts } from './test-results.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'waybill-results-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('Counting what the test runners say', () => {
  it('counts passed and failed tests, and names those left out', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a' },
      { status: 'failed', fullName: 'b' },
      { status: 'pending', fullName: ' c ' },
      { status: 'todo', fullName: 'd' },
    ];
    const file = report({ testResults: [{ status: 'failed', message: '', assertionResults }] });
    expect(vitestCounts(file)).toEqual({ passed: 1, failed: 1, skipped: ['c', 'd'] });
  });

  it('counts a file that does not load as one failure', () => {
    const file = report({ testResults: [{ status: 'failed', message: 'SyntaxError', assertionResults: [] }] });
    expect(vitestCounts(file).failed).toBe(1);
  });

  it('counts nothing where a runner left no report', () => {
    const nowhere = path.join(folder, 'nowhere.json');
    expect(vitestCounts(nowhere)).toEqual({ passed: 0, failed: 0, skipped: [] });
    expect(elementCounts(nowhere)).toEqual({ passed: 0, failed: 0, skipped: [] });
  });

  it('does not believe a runner that failed without a failing test', () => {
    const counts = { passed: 3, failed: 0, skipped: [] };
    expect(honest(1, counts)).toEqual({ passed: 3, failed: 1, skipped: [] });
    expect(honest(0, counts)).toEqual(counts);
    expect(honest(1, { ...counts, failed: 2 }).failed).toBe(2);
  });

  it('takes a check for one thing that passes or does not', () => {
    expect(oneCheck(0)).toEqual({ passed: 1, failed: 0, skipped: [] });
    expect(oneCheck(2)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as contract from '@waybill/sdk/contract';
import { describe, expect, it } from 'vitest';
import { stories } from '../live/stories.ts';
import { site } from './pages.ts';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly events?: readonly { readonly event: string; readonly data: unknown }[];
}

const folder = path.join(site, 'live/recorded');

const isRoute = (value: unknown): value is contract.Route =>
  typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'who' in value;

const routes = Object.values<unknown>(contract).filter(isRoute);

/** The call that an answer was recorded of. */
const routeOf = (key: string): contract.Route | undefined => {
  const [method = '', address = ''] = key.split(' ');
  const fitting = routes.filter((route) => {
    const pattern = new RegExp(`^/v1${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return route.method === method && pattern.test(address);
  });
  // A path that is written out goes before one with a place to fill in.
  return fitting.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
};

describe('recorded answers', () => {
  it('are there for every example', () => {
    const names = globSync('*.json', { cwd: folder }).map((name) => name.replace('.json', ''));
    expect(names.sort()).toEqual(Object.keys(stories).sort());
  });

  it.each(Object.keys(stories))('of <%s> fit the contract', (name) => {
    const { answers } = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as {
      answers: Record<string, Answer[]>;
    };
    const calls = Object.entries(answers).filter(([key]) => key.includes(' /v1/'));
    expect(calls.length).toBeGreaterThan(0);
    for (const [key, given] of calls) {
      const route = routeOf(key);
      expect(route, key).toBeDefined();
      for (const { status, body, events = [] } of given) {
        if (status >= 400) expect(contract.problem.safeParse(body).error, key).toBeUndefined();
        else if (route?.streams)
          for (const { data } of events) expect(route.answer?.safeParse(data).error, key).toBeUndefined();
        else if (route?.answer) expect(route.answer.safeParse(body).error, key).toBeUndefined();
      }
    }
  });
});

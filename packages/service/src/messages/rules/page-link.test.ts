import { expect, it } from 'vitest';
import { pageLink } from './page-link.ts';

it('puts token and number where the page wants them, as parts of an address and nothing else', () => {
  const link = pageLink('https://shop.example/help?no={number}#case={token}', { token: 'a.b-c', number: 'SF 1&x=#' });
  expect(link).toBe('https://shop.example/help?no=SF%201%26x%3D%23#case=a.b-c');
});

import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

const nobody = { name: null, phone: null, country: null };

it('writes Chinese to an address in China, to a name in Chinese characters, and to a Chinese phone of nowhere else', () => {
  expect(languageOf({ ...nobody, country: 'CN' })).toBe('zh-Hans');
  expect(languageOf({ ...nobody, name: '林小雨', country: 'DE' })).toBe('zh-Hans');
  expect(languageOf({ ...nobody, phone: '+86 138 0013 4321' })).toBe('zh-Hans');
});

it('writes English to everybody else', () => {
  expect(languageOf(nobody)).toBe('en');
  expect(languageOf({ ...nobody, name: '田中', country: 'JP' })).toBe('en');
  expect(languageOf({ ...nobody, phone: '+86 138 0013 4321', country: 'US' })).toBe('en');
  expect(languageOf({ ...nobody, name: 'Lin Xiaoyu', phone: '+49 30 123456' })).toBe('en');
});

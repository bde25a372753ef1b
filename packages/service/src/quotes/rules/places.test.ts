import { describe, expect, it } from 'vitest';
import { countries, neighboursOf, placeCodes, regionsOf } from '../defaults/gazetteer.ts';
import { placeOf } from './places.ts';
import { domestic } from './testing/requests.ts';
import { zoneOf } from './zones.ts';

const inChina = (city: string | null, region: string | null = null) => placeOf({ country: 'CN', region, city }, '#/to');
const zone = (from: string, to: string) => {
  const place = (name: string) => {
    const [region = '', city = null] = name.split(' ');
    const found = inChina(city, region);
    if ('pointer' in found) throw new Error(`${found.pointer} ${found.message}`);
    return found;
  };
  return zoneOf(domestic, place(from), place(to))?.id;
};

describe('the gazetteer', () => {
  it('has every country, every province and every prefecture of China, in two languages', () => {
    const china = regionsOf.get('CN') ?? [];
    const cities = china.flatMap(({ cities: own = [] }) => own);
    expect([countries.size, china.length]).toEqual([249, 31]);
    expect(cities.length).toBeGreaterThan(333);
    for (const { name } of [...countries.values(), ...china, ...cities]) {
      expect(name.zh).toMatch(/^[\p{sc=Han}()（）·、]+$/u);
      expect(name.en).toMatch(/^[A-ZÅÖCST]/u);
    }
    expect(placeCodes.size).toBe(249 + [...regionsOf.values()].flat().length + cities.length);
  });

  it('has neighbours that are each other’s, and capitals that lie in their region', () => {
    for (const { code, capital, neighbours = [], cities = [] } of regionsOf.get('CN') ?? []) {
      expect(cities.map((city) => city.code)).toContain(capital);
      for (const neighbour of neighbours) expect(neighboursOf(neighbour)).toContain(code);
    }
  });

  it('finds every city and region by its own names', () => {
    for (const [country, regions] of regionsOf)
      for (const region of regions)
        for (const name of [region.name.zh, region.name.en, region.code]) {
          expect(placeOf({ country, region: name }, '#')).toMatchObject({ region: region.code });
          for (const city of region.cities ?? [])
            for (const own of [city.name.zh, city.name.en, city.code])
              expect(placeOf({ country, region: name, city: own }, '#')).toMatchObject({ city: city.code });
        }
  });
});

describe('placeOf', () => {
  it.each([
    ['深圳', null],
    ['深圳市', '广东省'],
    ['Shenzhen', 'Guangdong Province'],
    ['shenzhen city', null],
    ['4403', 'GD'],
    ['CN-4403', 'cn-gd'],
  ])('takes %s in %s for Shenzhen', (city, region) => {
    expect(inChina(city, region)).toEqual({
      country: 'CN',
      region: 'CN-GD',
      city: 'CN-4403',
      timeZone: 'Asia/Shanghai',
    });
  });

  it.each([
    ['恩施土家族苗族自治州', '湖北', 'CN-4228'],
    ['西双版纳傣族自治州', '云南省', 'CN-5328'],
    ["Xi'an", 'Shaanxi', 'CN-6101'],
    ['XIAN', '陕西', 'CN-6101'],
    ['浦东新区', '上海市', 'CN-3101'],
    ['南宁', 'Guangxi Zhuang Autonomous Region', 'CN-4501'],
    ['拉萨', 'Xizang', 'CN-5401'],
    ['海南州', '青海省', 'CN-6325'],
  ])('knows %s in %s', (city, region, code) => {
    expect(inChina(city, region)).toMatchObject({ city: code });
  });

  it('takes a town that is not listed for somewhere in its province', () => {
    expect(inChina('义乌市', '浙江省')).toMatchObject({ region: 'CN-ZJ', city: null });
  });

  it('asks for the province where a city is not listed, or two are called so', () => {
    expect(inChina('义乌市')).toMatchObject({ pointer: '#/to/region' });
    expect(inChina('Suzhou')).toMatchObject({
      pointer: '#/to/region',
      message: expect.stringContaining('more than one'),
    });
    expect(inChina(null)).toMatchObject({ pointer: '#/to/city' });
    expect(inChina('深圳', 'Atlantis')).toMatchObject({ pointer: '#/to/region' });
  });

  it('knows the time zone of a state, and that of a country where no state is named', () => {
    expect(placeOf({ country: 'US', region: 'XX' }, '#')).toMatchObject({ pointer: '#/region' });
    expect(placeOf({ country: 'US', region: 'US-CA' }, '#')).toMatchObject({ timeZone: 'America/Los_Angeles' });
    expect(placeOf({ country: 'US', region: 'wa' }, '#')).toMatchObject({ region: 'US-WA' });
    expect(placeOf({ country: 'US', city: 'Boston' }, '#')).toMatchObject({
      region: null,
      timeZone: 'America/New_York',
    });
    expect(placeOf({ country: 'FR', region: 'Bretagne' }, '#')).toMatchObject({
      region: null,
      timeZone: 'Europe/Paris',
    });
  });

  it.each(['XX', 'cn', '', 'China', '__proto__'])('refuses the country %j', (country) => {
    expect(placeOf({ country }, '#/from')).toMatchObject({ pointer: '#/from/country' });
  });
});

describe('zoneOf', () => {
  it.each([
    ['浙江 杭州', '浙江 杭州', 'same_city'],
    ['浙江 杭州', '浙江 宁波', 'same_region'],
    ['浙江 义乌', '浙江 杭州', 'same_region'],
    ['浙江 义乌', '浙江 义乌', 'same_region'],
    ['上海 浦东新区', '上海 黄浦区', 'same_city'],
    ['上海', '浙江 杭州', 'neighbouring'],
    ['上海', '广东 深圳', 'national'],
    ['上海', '黑龙江 哈尔滨', 'far'],
    ['吉林 长春', '黑龙江 哈尔滨', 'neighbouring'],
    ['甘肃 兰州', '新疆 乌鲁木齐', 'remote'],
    ['内蒙古 呼和浩特', '内蒙古 阿拉善', 'same_region'],
    ['北京', '内蒙古 阿拉善', 'remote'],
    ['北京', '内蒙古 呼和浩特', 'far'],
  ])('%s to %s is %s', (from, to, expected) => {
    expect(zone(from, to)).toBe(expected);
    expect(zone(to, from)).toBe(expected);
  });
});

import type { Location } from '@waybill/sdk/contract';

/** Where scans are taken, as the couriers there write it. */
export interface Place extends Location {
  /** IANA. */
  readonly zone: string;
}

const inChina = (city: string, region: string): Place => ({ city, region, country: 'CN', zone: 'Asia/Shanghai' });
const inAmerica = (city: string, region: string, zone: string): Place => ({ city, region, country: 'US', zone });

export const places = {
  ningbo: inChina('宁波市', '浙江省'),
  hangzhou: inChina('杭州市', '浙江省'),
  jiaxing: inChina('嘉兴市', '浙江省'),
  suzhou: inChina('苏州市', '江苏省'),
  wuxi: inChina('无锡市', '江苏省'),
  shanghai: inChina('上海市', '上海市'),
  guangzhou: inChina('广州市', '广东省'),
  copenhagen: { city: 'Copenhagen', region: 'Hovedstaden', country: 'DK', zone: 'Europe/Copenhagen' },
  leipzig: { city: 'Leipzig', region: 'Sachsen', country: 'DE', zone: 'Europe/Berlin' },
  shanghaiAirport: { city: 'Shanghai', region: null, country: 'CN', zone: 'Asia/Shanghai' },
  oakland: inAmerica('Oakland', 'CA', 'America/Los_Angeles'),
  portland: inAmerica('Portland', 'OR', 'America/Los_Angeles'),
  seattle: inAmerica('Seattle', 'WA', 'America/Los_Angeles'),
} as const satisfies Record<string, Place>;
export type PlaceName = keyof typeof places;

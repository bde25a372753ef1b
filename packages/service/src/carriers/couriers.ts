/** The couriers that we know by name. Other slugs pass through as the source writes them. */
export const courierNames = {
  ups: 'UPS',
  fedex: 'FedEx',
  usps: 'USPS',
  dhl: 'DHL',
  sf: 'SF Express',
  sto: 'STO Express',
  zto: 'ZTO Express',
  yto: 'YTO Express',
  yunda: 'Yunda Express',
  jd: 'JD Logistics',
  ems: 'EMS (China Post)',
  upu: 'International post',
} as const;
export type CourierSlug = keyof typeof courierNames;

/** A slug as the contract allows it, or null. */
const slug = (name: string): string | null =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '')
    .replace(/^[_-]+/, '')
    .slice(0, 40) || null;

const easyPostExact: Readonly<Record<string, CourierSlug>> = { sfexpress: 'sf', sf: 'sf' };
/** EasyPost has a name for every account type of these: `UPSDAP`, `FedExSmartPost`, `DHLExpress`, `DhlEcs`. */
const easyPostFamilies = ['ups', 'fedex', 'usps', 'dhl'] as const;

/** Our slug for EasyPost's `carrier`: `FedExDefault` → `fedex`, `CanadaPost` → `canadapost`. */
export const courierOfEasyPost = (carrier: string): string | null => {
  const name = slug(carrier);
  if (name === null) return null;
  return easyPostExact[name] ?? easyPostFamilies.find((family) => name.startsWith(family)) ?? name;
};

const kuaidi100Codes = new Map<string, CourierSlug>([
  ['shunfeng', 'sf'],
  ['shentong', 'sto'],
  ['zhongtong', 'zto'],
  ['yuantong', 'yto'],
  ['yunda', 'yunda'],
  ['jd', 'jd'],
  ['jingdong', 'jd'],
  ['ems', 'ems'],
  ['emsguoji', 'ems'],
  ['youzhengguonei', 'ems'],
  ['youzhengbk', 'ems'],
  ['youzhengguoji', 'ems'],
  ['ups', 'ups'],
  ['fedex', 'fedex'],
  ['fedexus', 'fedex'],
  ['lianbangkuaidi', 'fedex'],
  ['usps', 'usps'],
  ['dhl', 'dhl'],
  ['dhlen', 'dhl'],
  ['dhlecommerce', 'dhl'],
]);

/** Our slug for 快递100's `com`: `shentong` → `sto`, `debangwuliu` stays. */
export const courierOfKuaidi100 = (com: string): string | null => {
  const name = slug(com);
  return name === null ? null : (kuaidi100Codes.get(name) ?? name);
};

import type { CourierSlug } from '../couriers.ts';
import { fedExModulo11, gs1Modulo10, modulo7, upsModulo10 } from './check-digits.ts';

/** A form of number, over the number without spaces and hyphens, upper case. */
export interface NumberFormat {
  readonly carrier: CourierSlug;
  readonly format: string;
  /** Anchored at both ends, and without one repetition inside another. */
  readonly pattern: RegExp;
  /** Where the form has a check digit: is it right? Over the pattern's first group, or else over the whole number. */
  readonly check?: (characters: string) => boolean;
  /** 0 to 1, with the check digit right where there is one. Others use the same form, so few reach 0.9. */
  readonly confidence: number;
}

/**
 * Sources: the couriers' own label specifications as collected in jkeen/tracking_number_data (MIT), USPS Publication 199,
 * and for Chinese couriers the number rules of the shopping platforms, whose ranges overlap.
 */
export const numberFormats: readonly NumberFormat[] = [
  { carrier: 'ups', format: 'UPS 1Z', pattern: /^1Z([A-Z0-9]{16})$/, check: upsModulo10, confidence: 0.98 },
  { carrier: 'ups', format: 'UPS waybill', pattern: /^[A-Z](\d{10})$/, check: upsModulo10, confidence: 0.7 },

  { carrier: 'fedex', format: 'FedEx Express (12)', pattern: /^\d{12}$/, check: fedExModulo11, confidence: 0.6 },
  { carrier: 'fedex', format: 'FedEx Ground (15)', pattern: /^\d{15}$/, check: gs1Modulo10, confidence: 0.7 },
  {
    carrier: 'fedex',
    format: 'FedEx Ground (SSCC-18)',
    pattern: /^0[0124](\d{16})$/,
    check: gs1Modulo10,
    confidence: 0.6,
  },
  // The check digit leaves out the application identifier and the service: it covers shipper and package.
  {
    carrier: 'fedex',
    format: 'FedEx Ground 96 (22)',
    pattern: /^96\d{5}(\d{15})$/,
    check: gs1Modulo10,
    confidence: 0.95,
  },
  {
    carrier: 'fedex',
    format: 'FedEx ASTRA (32)',
    pattern: /^3\d{15}(\d{12})\d{4}$/,
    check: fedExModulo11,
    confidence: 0.9,
  },
  {
    carrier: 'fedex',
    format: 'FedEx Express (34)',
    pattern: /^1[01]\d{18}(\d{14})$/,
    check: fedExModulo11,
    confidence: 0.9,
  },
  {
    carrier: 'fedex',
    format: 'FedEx Ground GSN (34)',
    pattern: /^96\d{18}(\d{14})$/,
    check: fedExModulo11,
    confidence: 0.95,
  },

  { carrier: 'usps', format: 'USPS IMpb (22)', pattern: /^9[2-5]\d{20}$/, check: gs1Modulo10, confidence: 0.97 },
  { carrier: 'usps', format: 'USPS IMpb (26)', pattern: /^9[2-5]\d{24}$/, check: gs1Modulo10, confidence: 0.97 },
  {
    carrier: 'usps',
    format: 'USPS IMpb with postcode',
    pattern: /^420(?:\d{5}|\d{9})(9[1-5](?:\d{20}|\d{24}))$/,
    check: gs1Modulo10,
    confidence: 0.98,
  },
  { carrier: 'usps', format: 'USPS 91', pattern: /^91\d{20}$/, check: gs1Modulo10, confidence: 0.95 },
  {
    carrier: 'usps',
    format: 'USPS special service (20)',
    pattern: /^(?:0[0-4]|2[13]|7[0-9]|8[12])\d{18}$/,
    // Printed without its 91 where the label was made for an IMpb.
    check: (digits) => gs1Modulo10(digits) || gs1Modulo10(`91${digits}`),
    confidence: 0.75,
  },

  { carrier: 'dhl', format: 'DHL Express', pattern: /^\d{10}$/, check: modulo7, confidence: 0.7 },
  { carrier: 'dhl', format: 'DHL Express piece', pattern: /^J[A-Z]{2,3}\d{9,10}$/, confidence: 0.85 },
  { carrier: 'dhl', format: 'DHL parcel', pattern: /^J(?:JD|D|VGL)\d{18,20}$/, confidence: 0.85 },
  { carrier: 'dhl', format: 'DHL eCommerce', pattern: /^GM\d{12,24}$/, confidence: 0.9 },
  {
    carrier: 'dhl',
    format: 'DHL eCommerce Asia',
    pattern: /^(?:LX|RX|UV|CN|SG|TH|IN|HK|MY)\d{10,24}$/,
    confidence: 0.4,
  },
  { carrier: 'dhl', format: 'DHL eCommerce (14)', pattern: /^60\d{12}$/, confidence: 0.55 },

  { carrier: 'sf', format: 'SF waybill', pattern: /^SF\d{12,13}$/, confidence: 0.97 },
  { carrier: 'sf', format: 'SF waybill (12)', pattern: /^\d{12}$/, confidence: 0.35 },

  { carrier: 'sto', format: 'STO waybill', pattern: /^STO\d{10,12}$/, confidence: 0.97 },
  { carrier: 'sto', format: 'STO waybill (15)', pattern: /^77\d{13}$/, confidence: 0.6 },
  { carrier: 'sto', format: 'STO waybill (13)', pattern: /^(?:33|44|55|66|77|88|99)\d{11}$/, confidence: 0.6 },
  { carrier: 'sto', format: 'STO waybill (12)', pattern: /^(?:268|[4-9]68|588|688|888)\d{9}$/, confidence: 0.4 },

  { carrier: 'zto', format: 'ZTO waybill', pattern: /^ZTO\d{10,13}$/, confidence: 0.95 },
  { carrier: 'zto', format: 'ZTO waybill (14)', pattern: /^7[3-9]\d{12}$/, confidence: 0.75 },
  {
    carrier: 'zto',
    format: 'ZTO waybill (12)',
    pattern: /^(?:2[1-9]|4\d|5[3-6]|6[34]|7[0-8]|9[0-8])\d{10}$/,
    confidence: 0.25,
  },

  { carrier: 'yto', format: 'YTO waybill', pattern: /^YT\d{13}$/, confidence: 0.97 },
  { carrier: 'yto', format: 'YTO electronic waybill', pattern: /^DD[89]\d{15}$/, confidence: 0.85 },
  { carrier: 'yto', format: 'YTO waybill (18)', pattern: /^8\d{17}$/, confidence: 0.45 },
  { carrier: 'yto', format: 'YTO waybill (12)', pattern: /^[A-Z]\d{11}$/, confidence: 0.2 },
  { carrier: 'yto', format: 'YTO waybill (10)', pattern: /^[A-Z]\d{9}$/, confidence: 0.2 },

  {
    carrier: 'yunda',
    format: 'Yunda waybill (13)',
    pattern: /^(?:1\d|31|39|4[36]|5[058]|66|77|80|88)\d{11}$/,
    confidence: 0.45,
  },
  { carrier: 'yunda', format: 'Yunda waybill (15)', pattern: /^(?:31|32|43|46)\d{13}$/, confidence: 0.55 },

  { carrier: 'jd', format: 'JD waybill', pattern: /^JD(?:\d{13}|[A-Z]{1,2}\d{11,12})$/, confidence: 0.95 },

  { carrier: 'ems', format: 'EMS waybill (13)', pattern: /^(?:1[0-3]|5[01])\d{11}$/, confidence: 0.5 },
  { carrier: 'ems', format: 'China Post parcel (13)', pattern: /^9[6-9]\d{11}$/, confidence: 0.55 },
];

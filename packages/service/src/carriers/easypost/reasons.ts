import type { ExceptionCode } from '@waybill/sdk/contract';

// Most telling first: an address that does not exist explains a return better than the attempt that failed on it.
const reasons: readonly (readonly [RegExp, ExceptionCode])[] = [
  [
    /address (?:\w+ ){0,3}?(?:not exist|incorrect|insufficient|incomplete|unknown|invalid|wrong)|(?:incorrect|insufficient|incomplete|invalid|bad|wrong|unknown|inaccurate) (?:\w+ ){0,2}?address|no such (?:number|street|address)|addressee (?:unknown|not known)|attempted - not known|not deliverable as addressed|forward(?:ing)? (?:time |order )?expired|moved,? left no address|(?:recipient|customer|receiver|consignee) (?:has )?moved/i,
    'bad_address',
  ],
  [/\brefus(?:ed|al)\b/i, 'refused'],
  [
    /unclaimed|uncollected|not (?:been )?(?:collected|claimed|picked up)|(?:hold|holding|storage) (?:time|period) (?:has )?(?:expired|exceeded)|max(?:imum)? hold/i,
    'uncollected',
  ],
  [/\bdestroyed\b|disposed of/i, 'destroyed'],
  [/\bdamaged?\b/i, 'damaged'],
  [/\b(?:is|been|package|parcel|shipment|item) lost\b|^lost\b|unable to locate|cannot be located/i, 'lost'],
  [
    /customs (?:hold|held|delay|issue)|(?:held|hold|delayed|seized) (?:in|by|at|for|with) customs|clearance delay/i,
    'customs_hold',
  ],
  [
    /(?:payment|postage|duties|duty|tax(?:es)?|charges|cod) (?:\w+ ){0,3}?(?:due|required|unpaid|outstanding|needed)|held for payment|awaiting payment/i,
    'payment_due',
  ],
  [
    /\b(?:document|paperwork|invoice)s? (?:\w+ ){0,3}?(?:missing|required|needed|incomplete)|missing (?:\w+ ){0,3}?(?:document|paperwork|invoice)/i,
    'documents',
  ],
  [/missort|misrout|missent|mis-sent|mis-ship|wrong (?:facility|destination|route)/i, 'misrouted'],
  [
    /outside (?:\w+ ){0,3}?(?:delivery|service) area|not in (?:\w+ ){0,2}?service area|no delivery service/i,
    'out_of_area',
  ],
  [/\bsecurity\b|prohibited|restricted item|confiscated|\bseized\b/i, 'security'],
  [
    /no (?:authorized|secure) (?:recipient|location)|(?:recipient|customer|receiver|consignee) (?:was |is )?(?:not|un) ?(?:available|home|in)|not (?:at )?home|nobody|no one (?:was )?(?:available|home)|business (?:is |was )?closed|closed on arrival|no access|unable to (?:contact|access)|could not be (?:contacted|reached)/i,
    'unreachable',
  ],
  [/delay|arriving late|running late|weather|natural disaster|mechanical|late (?:flight|trailer|arrival)/i, 'delayed'],
];

/** What English words of a carrier give as the reason of a failure, a return or a hold. */
export const reasonInWords = (text: string): ExceptionCode | null =>
  reasons.find(([words]) => words.test(text))?.[1] ?? null;

// Words that mean trouble even in a scan that the carrier files as ordinary progress.
const trouble: ReadonlySet<ExceptionCode> = new Set([
  'bad_address',
  'refused',
  'damaged',
  'destroyed',
  'lost',
  'customs_hold',
  'misrouted',
  'delayed',
]);

/** As `reasonInWords`, for a scan that is filed as ordinary: only what cannot be a remark in passing. */
export const troubleInWords = (text: string): ExceptionCode | null => {
  const reason = reasonInWords(text);
  return reason !== null && trouble.has(reason) ? reason : null;
};

const byDetail = new Map<string, ExceptionCode>([
  ['address_correction', 'bad_address'],
  ['damaged', 'damaged'],
  ['delayed', 'delayed'],
  ['weather_delay', 'delayed'],
  ['expired', 'stalled'],
  ['held', 'stalled'],
  ['lost', 'lost'],
  ['missorted', 'misrouted'],
  ['refused', 'refused'],
  ['delivery_exception', 'delayed'],
  ['transit_exception', 'delayed'],
]);

// These say only that something is wrong; the words may say what.
const vague: ReadonlySet<string> = new Set(['delayed', 'expired', 'held', 'delivery_exception', 'transit_exception']);

/** What EasyPost's `status_detail` gives as the exception, refined by the words where it is vague. */
export const reasonOfDetail = (statusDetail: string, text: string): ExceptionCode | null => {
  const reason = byDetail.get(statusDetail) ?? null;
  return reason !== null && vague.has(statusDetail) ? (reasonInWords(text) ?? reason) : reason;
};

import { labels, nobody, notName, onward, organisation, surname } from './chinese-words.ts';
import { digit, han, landline, mask, mobile, phone } from './pattern.ts';

const nameRun = `(?:${han}|[·*＊○])`;
const givenName = `(?:${han}{1,2}?(?=${onward}|[^\\u3400-\\u9fff]|$)|${han}{1,2})`;
const surnamed = `(?=${surname})(?!${notName})${surname}(?!${onward})${givenName}`;
const honorifics = '(?:师傅|先生|女士|小姐|老板|经理|主管|店长|站长|阿姨|大[哥姐爷叔妈婶]|叔叔)';

/** 派件员：张三 — behind a label with a delimiter, whatever stands there is the person. */
const delimited = new RegExp(
  `(${labels}|代?签收(?=\\s?[:：])|代收(?=\\s?[:：]))(\\s?(?:[:：,，、]|是|为(?!您|你|了))?\\s?[:：]?\\s?[【[(（“"]?\\s?)(?<=[:：,，、是为【[(（“"]\\s?)(?!${onward})(${nameRun}{1,12}?)(?=${onward}|[^\\u3400-\\u9fff·*＊○]|$)`,
  'g',
);

/** 快递员张三正在派送 — without one, only what begins like a name. */
const undelimited = new RegExp(
  `((?:${labels}|交给|交由|转交(?:给)?|联系\\s?[:：])\\s?)(${surnamed}|[小老阿]${surname})`,
  'g',
);

/** 由张三签收 — whoever stands between. */
const byWhom = new RegExp(`(?<=[由被]\\s?)(${nameRun}{1,12}?)(?=\\s?(?:本人|亲自)?\\s?(?:签收|代收|代签))`, 'g');

/** 客户张三拒收, 客户(张三)要求改派: only in front of what customers do. */
const customer = new RegExp(
  `((?:客户|顾客|买家|用户|收方)\\s?[(（]?)((?!${notName})${surname}${han}{1,2}?)(?=[)）]|本人|要求|拒[收绝]|约定|改[派约]|不在|自提)`,
  'g',
);

/** 被【张三】揽收 */
const bracketed = new RegExp(`([由被是给为][【\\[(（])(${surnamed})(?=[】\\])）])`, 'g');

/** 王师傅, 张先生; but 客户经理 and 快递师傅 name nobody. */
const honoured = new RegExp(
  `(?=${surname})(?!(?:高级|项目|安检|管理|商务|店面))(?!浙江|镇江|${notName}${honorifics})${surname}${han}{0,2}?${honorifics}`,
  'g',
);
const honouredAlone = new RegExp(
  `(?<=^|[-－\\s,，。;；:：、【\\[(（|/])(?!快递|派[送件]|[收取揽送]件|业务|客户|网点|站点|区域|大区|配送|司机|送货|客服|运营|维修|安装|高级|项目|部门|片区|[总副])${han}{1,3}${honorifics}`,
  'g',
);

/** 李**, 李*明: what the carrier masked by half. */
const starred = new RegExp(`${surname}[*＊○]{1,3}(?:(?!${onward})${han})?`, 'g');

/** 张三-已签收, 浙江温岭公司-张三-派件中: the courier's or the signer's place in STO's texts. */
const signing = new RegExp(
  `(?<=^|[-－\\s,，。【])(?!${notName})(${surname}${han}{1,2})(?=\\s?[-－]?\\s?(?:本人|亲自)?(?:已签收|签收|代收))`,
  'g',
);
const acting = new RegExp(`(?<=[-－])(${han}{2,4})(?=[-－](?:正在派件|派件中|派送中|已收件|已揽[收件]|已取件))`, 'g');

const separators = '\\s\\-－,，。;；:：、()（）【】\\[\\]<>《》|/•';
/** 牧屿马家(13800000001,): what stands before a list of phones. */
const beforeList = new RegExp(
  `([^${separators}]{1,24})(\\s?)([(（【\\[]\\s?(?:(?:联系)?(?:电话|手机号?)\\s?[:：]?\\s?)?)([+＋(（]{0,2}${digit}[\\d０-９\\s,，、/;；+＋()（）-]{4,80})(?=[)）】\\]])`,
  'g',
);
/** 张三,13800000001: a name right before a phone. */
const beforePhone = new RegExp(
  `(?<![\\u3400-\\u9fff])(?=${surname})(?!${notName})(${surname}${han}{1,2})(?=[\\s,，:：、/-]{0,3}(?:(?:联系)?(?:电话|手机号?码?|联系方式)[\\s,，:：]{0,3})?(?:${phone}|\\d{7,8}(?!\\d)|${mask}))`,
  'g',
);

const hasMobile = new RegExp(mobile);
const hasPhone = new RegExp(phone);
const onlyLandline = new RegExp(landline);
const localNumber = /(?<!\d)(?!(?:19|20)\d{6})\d{7,8}(?!\d)/;
const looksSurnamed = new RegExp(`^(?!${notName})${surname}${han}{1,2}$`);
const saying = new RegExp(`^.*${onward}`);
const hasHan = new RegExp(han);
const listed = new RegExp(`${digit}(?:[\\s-]?${digit}){3,}`, 'g');

const isPerson = (name: string): boolean => !organisation.test(name) && !nobody.test(name);

const maskPerson = (name: string): string => (isPerson(name) ? mask : name);

/** The person at the end of a run of characters: what follows the last word that leads to one. */
const maskLast = (run: string): string => {
  const lead = Math.max(...['的', '由', '是', '给', '请', '系'].map((word) => run.lastIndexOf(word))) + 1;
  const person = run.slice(lead === run.length ? 0 : lead);
  const sentence = saying.exec(person);
  // A sentence that ends in a name names somebody; otherwise it only leads to the phone.
  if (sentence !== null) {
    const rest = person.slice(sentence[0].length);
    return looksSurnamed.test(rest) ? run.slice(0, run.length - rest.length) + mask : run;
  }
  if (!isPerson(person)) return run;
  // A whole sentence stands before the brackets: a name is no longer than its last four characters.
  const shown = person.length > 8 ? person.slice(0, -4) : '';
  return run.slice(0, run.length - person.length) + shown + mask;
};

const maskBeforeList = (whole: string, run: string, space: string, open: string, list: string): string => {
  if (!hasPhone.test(list) && !localNumber.test(list)) return whole;
  const byPerson = hasMobile.test(list) || !onlyLandline.test(list) || looksSurnamed.test(run);
  const before = byPerson && hasHan.test(run) ? maskLast(run) : run;
  return before + space + open + list.replace(listed, mask);
};

/** A rule, and what has to stand in a text before it is worth the rule's while. */
type Rule = readonly [hint: RegExp, apply: (text: string) => string];

const besidePhones: readonly Rule[] = [
  [/[(（【[]/, (text) => text.replace(beforeList, maskBeforeList)],
  [hasHan, (text) => text.replace(beforePhone, maskPerson)],
];

const rules: readonly Rule[] = [
  [
    /[人员长哥收签]|骑手|司机/,
    (text) =>
      text.replace(
        delimited,
        (_, label: string, delimiter: string, name: string) => label + delimiter + maskPerson(name),
      ),
  ],
  [
    /[人员长哥]|交[给由]|转交|骑手|司机|联系/,
    (text) => text.replace(undelimited, (_, label: string, name: string) => label + maskPerson(name)),
  ],
  [
    /[由被是给为][【[(（]/,
    (text) => text.replace(bracketed, (_, lead: string, name: string) => lead + maskPerson(name)),
  ],
  [new RegExp(honorifics), (text) => text.replace(honoured, mask).replace(honouredAlone, mask)],
  [/[*＊○]/, (text) => text.replace(starred, mask)],
  [/签收|代[收签]/, (text) => text.replace(byWhom, maskPerson).replace(signing, maskPerson)],
  [
    /客户|顾客|买家|用户|收方/,
    (text) => text.replace(customer, (_, label: string, name: string) => label + maskPerson(name)),
  ],
  [/[-－](?:正在派件|派[件送]中|已)/, (text) => text.replace(acting, maskPerson)],
];

const applied = (text: string, [hint, apply]: Rule): string => (hint.test(text) ? apply(text) : text);

/**
 * Masks the names that a Chinese courier's texts carry. Branches and cities stay.
 * @param phoned a phone stands in the text, masked or not: names stand beside it
 */
export const maskChineseNames = (text: string, phoned: boolean): string => {
  if (!hasHan.test(text)) return text;
  const named = rules.reduce(applied, text);
  return phoned ? besidePhones.reduce(applied, named) : named;
};

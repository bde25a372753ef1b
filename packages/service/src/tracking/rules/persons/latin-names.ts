import { labels, nobody } from './chinese-words.ts';
import { mask, phone } from './pattern.ts';

const letter = '[A-Za-z\\u00c0-\\u024f]';
const capital = '[A-Z\\u00c0-\\u00de]';
const word = `${letter}(?:${letter}|[.'’-](?=${letter})){0,30}\\.?`;
const properWord = `${capital}(?:${letter}|[.'’-](?=${letter})){0,30}\\.?`;
const hanName = '[\\u3400-\\u9fff·]{2,8}';
const words = (one: string): string => `${one}(?:,? ${one}){0,3}`;

/** Labels that a person's name follows behind a colon, whatever its case. */
const labelled = [
  'signed(?: for)?(?: by)?|signature(?: name)?|signatory|signee|pod|recipient|consignee|addressee|attn|attention|c/o',
  "(?:recipient|receiver|consignee|customer|signer|signed)(?:[’']s)? name|proof of delivery",
  'destinat[aá]rio|destinatario|destinataire|empfänger|geadresseerde|penerima|người nhận|odbiorca|doręczono',
].join('|');
/** The same in other languages, with "by" or "to" in them: the name may follow without a colon. */
const foreignActs = [
  'firmado por|recibido por|entregado a|signé par|reçu par|livré à|remis à|unterschrieben von|zugestellt an|empfangen von',
  'assinado por|recebido por|entregue a|firmato da|ricevuto da|ritirato da|consegnato a|ontvangen door|getekend door',
  'afgeleverd bij|diterima oleh|odebrane przez',
].join('|');
/** What is done by somebody, or with somebody: a name in capitals follows, or in proper case. */
const acts =
  'given to|received by|accepted by|collected by|picked up by|left with|delivery with|handed (?:over |directly )?to|released to|delivered to';
/** Who somebody is. In capitals throughout, what follows is more often what they did. */
const persons =
  'courier|driver|(?:mail )?carrier|agent|delivery (?:associate|person)|contact(?: person)?|neighbou?r|customer|recipient|consignee|addressee|receiver';

/** Stand before a name: "receptionist Mary". */
const roles =
  'receptionist|reception|neighbou?r|resident|guard|security|concierge|doorman|manager|courier|driver|agent|carrier';
const role = new RegExp(`^(?:${roles})$`, 'i');

const anyCase = (text: string): string => text.replace(/[a-z]/g, (small) => `[${small}${small.toUpperCase()}]`);
const firstAnyCase = (text: string): string =>
  text.replace(/(?<![a-z?)])[a-z]/g, (small) => `[${small}${small.toUpperCase()}]`);

const byAct = new RegExp(`(\\bsigned(?: for)? by\\b\\s?[:\\-]?\\s?)(${words(word)}|${hanName})`, 'gi');
const byColon = new RegExp(
  `((?:^|[^\\w•])(?:${labelled}|${foreignActs}|${acts}|${persons})\\s?:\\s?)(${words(word)}|${hanName})`,
  'gi',
);
const byChineseLabel = new RegExp(`(${labels}\\s?[:：,，是为]?\\s?[【[(（“"]?\\s?)(${words(word)})`, 'g');
const byProperName = new RegExp(
  `(\\b(?:${anyCase(`${acts}|${foreignActs}`)}|(?:${firstAnyCase(persons)})(?: is)?)\\s)((?:(?:${roles})\\s)?${words(properWord)})`,
  'g',
);
const titled = new RegExp(
  `(\\b(?:Mr|Mrs|Ms|Miss|Mx|MR|MRS|MISS|Herr|Frau|Monsieur|Madame|Mme|Señora?|Sra?(?=\\.))\\b\\.? ?)(${properWord}(?: ${properWord}){0,2})`,
  'g',
);
/** JOHN SMITH signed for it. */
const signer = new RegExp(`(${words(properWord)})(?= (?:has |have )?signed (?:for )?(?:the|this|it|your)\\b)`, 'g');
const beforePhone = new RegExp(`(${words(properWord)})(?=\\s?[(\\[]?\\s?(?:${phone}))`, 'g');

/** Words that name no person: either nobody in particular, a company or its places, or simply how the sentence goes on. */
const noPerson: ReadonlySet<string> = new Set(
  (
    'individual resident recipient receiver customer consignee addressee receptionist reception front desk mailroom mail room concierge ' +
    'security guard office staff employee neighbor neighbour neighbors family member someone person anyone agent final parcel package locker ' +
    'mailbox box porch door garage garden doorman door-man side back building manager management lobby dock warehouse store shop pharmacy ' +
    'carrier courier driver delivery partner service services customs broker airline airport authority port local post postal usps ups fedex ' +
    'dhl ems tnt dpd gls sf sto zto yto jd yunda amazon ontrac lasership royal canada australia china express ground freight logistics ' +
    'facility center centre depot hub branch station terminal unit destination origin sort sorting regional network distribution point pickup pick-up access ' +
    'pickup collection sender shipper merchant seller retailer original vehicle van truck the a an your our his her their this that it on at in to for ' +
    'from and or of with by is was are were has had have will be being been not no unable attempted attempt please see available signature required ' +
    'requested authorization authorized number code id name date time due en route out late next now today tomorrow soon information info ' +
    'address business premises site mainland closed refused moved unknown undeliverable awaiting us call contact phone tel mobile cell if you there one ' +
    'self item shipment consignment none safe place secure location proof detail details image photo release released order scheduled arrived departed tracking delivered left signed'
  ).split(' '),
);

const isWord = (text: string): boolean => noPerson.has(text.toLowerCase().replace(/[.,]+$/, '')) || nobody.test(text);

/** Whether words that stand where a name stands name no person: "front desk", 前台. */
export const namesNobody = (name: string): boolean => name.trim().split(/\s+/).every(isWord);

/** Initials and titles have a full stop as well, but are short. */
const endsSentence = /^.{4,}\.$/;
const isProper = new RegExp(`^${capital}`);
const hasLetter = new RegExp(letter);

/** A van is a car, but Van Dijk and VAN DER BERG are persons. */
const isWordAt = (parts: readonly string[], index: number): boolean => {
  const [part = '', next = ''] = parts.slice(index, index + 2);
  const isParticle = /^van$/i.test(part) && (/^(?:de[nr]?|het)$/i.test(next) || (isProper.test(next) && !isWord(next)));
  return isWord(part) && !isParticle;
};

/** Masks the name at the start of the words behind a label: until a word that is none. */
const maskUntilWord = (whole: string, label: string, name: string): string => {
  const parts = name.split(' ');
  const start = parts.findIndex((part) => !role.test(part));
  const first = parts[start];
  if (first === undefined || isWordAt(parts, start) || (start > 0 && !isProper.test(first))) return whole;
  const stop = parts.findIndex(
    (part, index) => index > start && (isWord(part) || endsSentence.test(parts[index - 1] ?? '')),
  );
  return label + [...parts.slice(0, start), mask, ...(stop === -1 ? [] : parts.slice(stop))].join(' ');
};

/** Masks the name at the end of the words before a phone. */
const maskFromWord = (name: string): string => {
  const parts = name.split(' ');
  const start = parts.findLastIndex(isWord) + 1;
  if (start === parts.length) return name;
  return [...parts.slice(0, start), mask].join(' ');
};

const hints =
  /[人员长哥]|firmado|recibido|entregado|destinat|reçu|remis|recebido|entregue|assinado|firmato|ricevuto|ritirato|consegnato|ontvangen|getekend|geadresseerde|afgeleverd|penerima|diterima|người|odb|doręcz|empfangen|proof|given|livré|unterschr|zugestellt|empfänger|herr|frau|mme|madame|monsieur|señor|sra?\.|pod\b|delivery with|customer|receiver|sign|received|accepted|collected|picked|left|handed|released|delivered|courier|driver|carrier|agent|associate|person|contact|neighbo|recipient|consignee|addressee|att|c\/o|\bm(?:r|rs|s|x|iss)\b/i;

/**
 * Masks the names that carriers' texts in Latin letters carry.
 * @param phoned a phone stands in the text: names stand beside it
 */
export const maskLatinNames = (text: string, phoned: boolean): string => {
  // Every rule needs a letter, and most texts of Chinese couriers have none.
  if (!hasLetter.test(text)) return text;
  let masked = text;
  if (hints.test(masked)) {
    masked = masked
      .replace(byAct, maskUntilWord)
      .replace(byColon, maskUntilWord)
      .replace(byChineseLabel, maskUntilWord)
      .replace(byProperName, maskUntilWord)
      .replace(titled, maskUntilWord)
      .replace(signer, maskFromWord);
  }
  return phoned && /[A-Z]/.test(masked) ? masked.replace(beforePhone, maskFromWord) : masked;
};

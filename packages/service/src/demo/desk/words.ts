import type { CaseClass } from '@waybill/sdk/contract';
import type { Remedy } from './remedies.ts';

/** Languages in which the desk answers. */
export type Tongue = 'en' | 'zh';

/** The language that somebody writes in. */
export const tongueOf = (text: string): Tongue => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

/** What is said of one way to put something right. An amount is written as the language writes it. */
interface Sayings {
  /** What is planned. */
  readonly plan: string;
  /** What the customer can hold the desk to. */
  readonly promise: string;
  /** What was done in the end. */
  readonly done: string;
}

interface DeskWords {
  /** What the desk's person is called. */
  readonly name: string;
  /** The first answer, by what it is about. */
  readonly heard: Readonly<Record<CaseClass, string>>;
  readonly withMe: string;
  /** The first answer to whoever has not proved whose parcel it is. */
  readonly unproved: string;
  /** The first answer after a rejection. */
  readonly heardAgain: string;
  readonly replied: string;
  readonly chased: string;
  readonly remedy: (kind: Remedy['kind'], amount: string) => Sayings;
  /** Said before what is planned and done the next time. */
  readonly instead: string;
}

const en: DeskWords = {
  name: 'Tang Yue',
  heard: {
    timeliness: 'I am sorry that your parcel keeps you waiting.',
    damage: 'I am sorry that it did not reach you whole.',
    quantity: 'I am sorry. I have the packing list before me and see what should have reached you.',
    information: 'I am sorry. I am finding out where this parcel really is.',
    service: 'Thank you for telling us how it was at your door.',
    money: 'Thank you. I am looking at what you were charged.',
    other: 'Thank you for writing.',
  },
  withMe: 'My name is Tang Yue, this is with me now, and you hear very soon what we do about it.',
  unproved: 'My name is Tang Yue. Please confirm that the parcel is yours, so that I can promise you something.',
  heardAgain: 'Thank you for saying so plainly. I have read why that is not enough, and look for something better.',
  replied: 'Thank you, I have read it and added it to what we do.',
  chased: 'You are right to ask. I am on it, and what is promised stays promised.',
  remedy: (kind, amount) => {
    switch (kind) {
      case 'replacement':
        return {
          plan: 'We send you the same again today, at our cost. You need not send anything back.',
          promise: 'A new parcel is on its way to you',
          done: 'The new parcel has left our workshop, better packed. Its number is with the promise.',
        };
      case 'redelivery':
        return {
          plan: 'We bring it to you again, at our cost.',
          promise: 'The parcel is on its way to you again',
          done: 'It is on its way to you again, under a new number, which is with the promise.',
        };
      case 'payment':
        return {
          plan: `We pay you ${amount} for the trouble, the way you paid.`,
          promise: `${amount} paid to you`,
          done: `${amount} are paid to you; the reference is with the promise.`,
        };
      case 'callback':
        return {
          plan: 'I ask everybody who had this parcel in hand, and call you with what I find.',
          promise: 'A call with what we found',
          done: 'As I told you on the phone: the branch knows, and answers for it that this does not happen again.',
        };
    }
  },
  instead: 'This is what we can do beyond that.',
};

const zh: DeskWords = {
  name: '唐悦',
  heard: {
    timeliness: '很抱歉，让您久等了。',
    damage: '很抱歉，东西没有完好地送到您手上。',
    quantity: '很抱歉。我已调出装箱单，看到您本应收到什么。',
    information: '很抱歉。我正在核实包裹的实际位置。',
    service: '谢谢您告诉我们上门时的情况。',
    money: '谢谢您的来信，我正在核对费用。',
    other: '谢谢您的来信。',
  },
  withMe: '我是唐悦，这件事由我负责，很快告诉您我们怎么处理。',
  unproved: '我是唐悦。请先确认包裹是您的，我才能给您承诺。',
  heardAgain: '谢谢您直说。我看了您不满意的原因，再想更好的办法。',
  replied: '谢谢，已看到，并已补充到处理中。',
  chased: '您催得对。我正在处理，答应您的不变。',
  remedy: (kind, amount) => {
    switch (kind) {
      case 'replacement':
        return {
          plan: '今天就给您重新寄一份，费用由我们承担，原件不用寄回。',
          promise: '新的包裹已寄出',
          done: '新包裹已从作坊寄出，包装加固了，单号在承诺里。',
        };
      case 'redelivery':
        return {
          plan: '我们再次给您送货，费用由我们承担。',
          promise: '包裹再次送出',
          done: '包裹已再次送出，新的单号在承诺里。',
        };
      case 'payment':
        return {
          plan: `给您补偿 ${amount}，按原支付方式退回。`,
          promise: `向您支付 ${amount}`,
          done: `${amount} 已支付，流水号在承诺里。`,
        };
      case 'callback':
        return {
          plan: '我会问清每个经手的人，然后打电话把结果告诉您。',
          promise: '电话告知查明的情况',
          done: '电话里跟您说过：网点已知情，并负责不再发生。',
        };
    }
  },
  instead: '在此之外，我们还可以这样做。',
};

export const deskWords: Readonly<Record<Tongue, DeskWords>> = { en, zh };

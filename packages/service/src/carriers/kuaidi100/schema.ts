import { waybillNumber } from '@waybill/sdk/contract';
import * as z from 'zod/mini';

const said = z.nullish(z.string());
/** 快递100 writes its codes as text in one interface and as numbers in another. */
const code = z.nullish(z.union([z.string(), z.number()]));

/** One entry of `data`. Open: what we do not read may be anything. */
export const kuaidi100Item = z.object({
  /** `2018-10-05 12:46:15`, without a zone: Asia/Shanghai. */
  time: said,
  ftime: said,
  context: said,
  /** The code's name, `干线`. Absent unless it was asked for. */
  status: said,
  statusCode: code,
  location: said,
  /** `广东,深圳市,龙岗区`. */
  areaName: said,
  /** `CN440307000000`. */
  areaCode: said,
});
export type Kuaidi100Item = z.infer<typeof kuaidi100Item>;

/** A query's answer; a push holds the same as `lastResult`. */
export const kuaidi100Result = z.object({
  nu: waybillNumber,
  com: said,
  /** The parcel's state now: a code as in the items. */
  state: code,
  /** `1` once it is signed for. */
  ischeck: code,
  data: z.nullish(z.array(kuaidi100Item)),
});
export type Kuaidi100Result = z.infer<typeof kuaidi100Result>;

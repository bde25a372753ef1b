import { typeid } from 'typeid-js';

/** A new id that sorts by time, e.g. `shp_01h455vb4pex5vsknk084sn02q`. */
export const newId = (
  prefix:
    | 'mrc'
    | 'key'
    | 'stf'
    | 'shp'
    | 'scn'
    | 'alr'
    | 'otc'
    | 'ing'
    | 'tok'
    | 'sig'
    | 'qte'
    | 'bkg'
    | 'agr'
    | 'cas'
    | 'ent'
    | 'evd'
    | 'prm'
    | 'sub'
    | 'act'
    | 'rev'
    | 'ask'
    | 'ned'
    | 'sug'
    | 'shr'
    | 'mrg'
    | 'nte'
    | 'prq'
    | 'msg',
): string => typeid(prefix).toString();

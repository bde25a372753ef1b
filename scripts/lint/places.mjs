// Where a file stands in the house.
import path from 'node:path';

/** @typedef {{ file: string, package: string, inSource: boolean, room: string, inRoom: string, kind: string, isTest: boolean }} Place */

/** @param {string} inside the path inside a room of the service */
function kindOf(inside) {
  const name = path.posix.basename(inside);
  if (/^rules(?:\.ts$|\/)/.test(inside)) return 'rules';
  if (/^store(?:\.ts$|\/)/.test(inside) || name.endsWith('-store.ts')) return 'store';
  if (/^routes(?:\.ts$|\/)/.test(inside)) return 'routes';
  if (/^jobs(?:\.ts$|\/)/.test(inside)) return 'jobs';
  if (/^(?:facts\.ts$|defaults(?:\.ts$|\/))/.test(inside)) return 'facts';
  return inside === 'index.ts' ? 'index' : 'other';
}

/** Folders of the service that stand at the top with app.ts: they put the house together and nothing imports them. */
const topFolders = new Set(['cli', 'demo']);

/**
 * @param {string} file relative to the top folder, with forward slashes
 * @returns {Place}
 */
export function placeOf(file) {
  const [first = '', second = '', ...rest] = file.split('/');
  const owner = first === 'packages' ? second : first === 'docs' ? 'docs' : '';
  const inPackage = first === 'packages' ? rest : [second, ...rest];
  const inSource = owner !== '' && inPackage[0] === 'src';
  const [, folder = '', ...deeper] = inPackage;
  const hasRoom = inSource && deeper.length > 0 && !(owner === 'service' && topFolders.has(folder));
  const inRoom = hasRoom ? deeper.join('/') : inPackage.slice(1).join('/');
  return {
    file,
    package: owner,
    inSource,
    room: hasRoom ? folder : '',
    inRoom,
    kind: owner === 'service' && hasRoom ? kindOf(inRoom) : 'other',
    isTest: /\.test\.[a-z]+$/.test(file) || inPackage.includes('test') || inPackage.includes('testing'),
  };
}

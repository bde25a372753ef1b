// Takes the pictures and compares them with those that were accepted. Its command is `picture`; `album` tells when all of
// an element's have been taken.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

const accepted = fileURLToPath(new URL('accepted', import.meta.url));
const different = fileURLToPath(new URL('different', import.meta.url));

/** Antialiasing is another in each version of a browser; a line that has moved, or another colour, is more than this. */
const mayDiffer = 0.0004;

const decoded = async (picture) => {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

const encoded = (data, { width, height }) =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();

/** @param {Uint8Array} shot as the browser took it */
const small = async (shot) => {
  const { data, ...size } = await decoded(shot);
  return encoded(data, size);
};

const write = (folder, file, picture) => {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, picture);
  return path.relative(process.cwd(), place);
};

const differenceOf = (file) => file.replace('.png', '.difference.png');

/** What has changed, as a sentence; undefined where nothing has. */
const difference = async (file, shot) => {
  const place = path.join(accepted, file);
  if (!existsSync(place)) return `There is no picture ${file} yet.`;
  // In as few colours as what was kept.
  const [is, was] = await Promise.all([decoded(await small(shot)), decoded(place)]);
  if (is.width !== was.width || is.height !== was.height) {
    return `${file} is ${is.width} × ${is.height} pixels now, and was ${was.width} × ${was.height}.`;
  }
  const drawn = Buffer.alloc(is.data.length);
  const count = pixelmatch(is.data, was.data, drawn, is.width, is.height, { threshold: 0.12 });
  if (count <= is.width * is.height * mayDiffer) return undefined;
  write(different, differenceOf(file), await encoded(drawn, is));
  return `${file} differs in ${count} pixels.`;
};

/** @param {boolean} accepts whether what is taken is kept, in place of being compared */
export const camera = (accepts) => {
  const taken = new Map();
  const sessions = new WeakMap();

  const take = async ({ folder, name, clip }, page) => {
    const file = path.join(folder, `${name}.png`);
    if (!taken.has(folder)) {
      taken.set(folder, new Set());
      rmSync(path.join(different, folder), { recursive: true, force: true });
      if (accepts) rmSync(path.join(accepted, folder), { recursive: true, force: true });
    }
    taken.get(folder).add(`${name}.png`);
    const shot = await page.screenshot({ clip, captureBeyondViewport: true });
    if (accepts) {
      write(accepted, file, await small(shot));
      return true;
    }
    const changed = await difference(file, shot);
    if (changed === undefined) {
      for (const name of [file, differenceOf(file)]) rmSync(path.join(different, name), { force: true });
      return true;
    }
    const place = write(different, file, shot);
    throw new Error(`${changed} See ${place}. If it shall look like that: npm run pictures -- --accept`);
  };

  const album = ({ folder }) => {
    const kept = existsSync(path.join(accepted, folder)) ? readdirSync(path.join(accepted, folder)) : [];
    const left = kept.filter((file) => !taken.get(folder)?.has(file));
    if (left.length > 0) throw new Error(`Nothing looks like these any more: ${left.join(', ')}.`);
    return true;
  };

  return {
    name: 'camera',
    async executeCommand({ command, payload, session }) {
      if (command === 'album') return album(payload);
      if (command !== 'picture' && command !== 'look') return undefined;
      const page = session.browser.getPage(session.id);
      if (command === 'picture') return take(payload, page);
      const { width, height, media = '', features = [] } = payload;
      await page.setViewport({ width, height });
      // What one session has emulated, another cannot take back.
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const devtools = await sessions.get(page);
      await devtools.send('Emulation.setEmulatedMedia', {
        media,
        features: [{ name: 'prefers-reduced-motion', value: 'reduce' }, ...features],
      });
      return true;
    },
  };
};

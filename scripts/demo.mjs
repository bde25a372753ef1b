// The demo's service, as `npm start` and the examples run it.
import path from 'node:path';
import { dataFolder, node, root } from './workspace.mjs';

/** The examples by the ports that they listen on, so that the demo's key may be used on their pages. */
export const examples = { react: 4411, vue: 4412, html: 4413, node: 4414 };

/** @param {readonly string[]} args @returns {[string, string[]]} the program, and its arguments */
export function serviceCommand(args) {
  return [node, ['--conditions=source', path.join(root, 'packages/service/src/cli.ts'), ...args]];
}

/** @param {number} port */
export function demoCommand(port) {
  return serviceCommand([
    'demo',
    ...['--port', String(port)],
    ...['--data', dataFolder()],
    ...['--storefront', path.join(root, 'packages/examples/dist')],
    ...['--assets', path.join(root, 'packages/widgets/dist/cdn')],
    ...['--origin', ...Object.values(examples).map((each) => `http://localhost:${each}`)],
  ]);
}

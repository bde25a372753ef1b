import { rmSync } from 'node:fs';
import { client, contract } from './rollup/builds.js';

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

export default [contract, client];

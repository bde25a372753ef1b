import { createServer } from 'node:net';

/**
 * The port to listen on: PORT, or the usual one. Ends the process with a word on what is wrong where it is no port.
 *
 * @param {number} usual
 */
export function wantedPort(usual = 4400) {
  const given = process.env.PORT ?? '';
  const port = given === '' ? usual : Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  process.stderr.write(
    `PORT is "${given}", which is not a port. Give a number from 1 to 65535, or leave it out for ${usual}.\n`,
  );
  return process.exit(1);
}

/** @param {number} port */
function isTaken(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error && error.code === 'EADDRINUSE'));
    server.listen(port, () => server.close(() => resolve(false)));
  });
}

/**
 * Ends the process where a port is taken, before anything long is begun.
 *
 * @param {number} port
 * @param {string} command to show with another port
 */
export async function refuseTakenPort(port, command) {
  if (!(await isTaken(port))) return;
  process.stderr.write(
    `Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 10} ${command}\n`,
  );
  process.exit(1);
}

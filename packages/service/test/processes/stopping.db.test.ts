import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { call, preparedFolder, serve, until, watch, useProcesses, type Service } from './waybill.ts';

useProcesses();

const number = 'SF1400000000011';

/** A connection that a client keeps open, and what has come back on it. */
const connection = ({ address }: Service): { socket: Socket; received: () => string; closed: () => boolean } => {
  const socket = connect(Number(new URL(address).port), 'localhost').setEncoding('utf8');
  let received = '';
  socket.on('error', () => undefined).on('data', (text: string) => (received += text));
  return { socket, received: () => received, closed: () => socket.closed };
};

describe.each(['SIGTERM', 'SIGINT'] as const)('A service that is told to end by %s', (signal) => {
  it('answers what is under way, tells streams to come back, takes nothing new, and exits with 0 soon', async () => {
    const { data, keys } = await preparedFolder();
    const service = await serve(['--data', data]);
    await call(service, keys.secretKey, 'POST', '/v1/shipments', { number });
    const streams = await Promise.all([0, 1, 2].map(() => watch(service, keys.publishableKey, number)));
    await until('the streams are open', () => streams.every((stream) => stream.text().includes('event: parcel')));
    const idle = connection(service);
    const slow = connection(service);
    const body = JSON.stringify({ number: 'SF1400000000022' });
    slow.socket.write(
      `POST /v1/shipments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${keys.secretKey}\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body.slice(0, 5)}`,
    );
    idle.socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await until('the idle connection had its answer', () => idle.received().includes('"ok"'));

    const told = performance.now();
    service.kill(signal);
    await until('streams have ended', () => streams.every((stream) => stream.over()));
    for (const stream of streams) expect(stream.text()).toMatch(/event: end\ndata: \{"reason":"stopping"\}/);
    await expect(fetch(`${service.address}/healthz`)).rejects.toThrow();
    slow.socket.write(body.slice(5));
    await until('the slow request is answered', () => slow.received().includes('SF1400000000022'));
    expect(slow.received()).toMatch(/^HTTP\/1\.1 201 /);
    const { code, stdout } = await service.ended;
    expect(code).toBe(0);
    expect(performance.now() - told).toBeLessThan(8_000);
    expect(stdout.split('\n')).toHaveLength(2);
    expect([idle.closed(), slow.closed()]).toEqual([true, true]);
  });
});

import { connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { SITE, startDeployment } from './harness/deployment.ts';
import { ADDRESSES, inNamespace, type Place } from './harness/namespaces.ts';
import { cmd, must, run } from './harness/run.ts';
import { visitor } from './harness/visitor.ts';

const site = await startDeployment();
afterAll(() => site.stop());
const ask = visitor(site.authority.certificate);

const PORTS = 65_535;
const AT_ONCE = 1_000;

test('of 65,535 ports of the server two answer the internet: 80 and 443', async () => {
  const begun = Date.now();
  const open: number[] = [];
  for (let first = 1; first <= PORTS; first += AT_ONCE) {
    const ports = Array.from({ length: Math.min(AT_ONCE, PORTS - first + 1) }, (_, i) => first + i);
    const answers = await Promise.all(ports.map((port) => isOpen(ADDRESSES.edge, port)));
    open.push(...ports.filter((_, position) => answers[position]));
  }
  console.log(`open to the internet: ${open.join(', ')} (asked in ${Date.now() - begun} ms)`);
  expect(open).toEqual([80, 443]);
});

test('app, metrics and database answer where they must and cannot be reached from the internet', async () => {
  // Somebody outside who knows the addresses and sends to them through the server.
  await must(
    inNamespace('outside', cmd`ip route add 203.0.113.0/24 via ${ADDRESSES.edgeFromOutside}`),
  );
  const [app, metrics, database] = [
    [ADDRESSES.app, site.replicas[0]?.port ?? 0],
    [ADDRESSES.app, 9_101],
    [ADDRESSES.data, site.postgres.port],
  ] as const;
  expect(await canConnect('edge', app)).toBe(true);
  expect(await canConnect('app', metrics)).toBe(true);
  expect(await canConnect('app', database)).toBe(true);
  for (const door of [app, metrics, database])
    expect(await canConnect('outside', door)).toBe(false);
  // nginx has no business with the database.
  expect(await canConnect('edge', database)).toBe(false);
});

test('the whole site answers through nginx, by the name that visitors know', async () => {
  const home = await ask('/');
  expect([home.status, home.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(home.body.toString()).toContain(`<link rel="canonical" href="https://${SITE}/"`);
  const health = await ask('/api/health');
  expect([health.status, JSON.parse(health.body.toString()).status]).toEqual([200, 'ok']);
});

function isOpen(host: string, port: number) {
  return new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 5_000 });
    const end = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

async function canConnect(from: Place, [address, port]: readonly [string, number]) {
  const script = `exec 3<>/dev/tcp/${address}/${port}`;
  return (await run(inNamespace(from, cmd`timeout 2 bash -c ${script}`))).code === 0;
}

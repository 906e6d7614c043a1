import { mkdir, rm, writeFile } from 'node:fs/promises';
import { PREFIX, SUBNET } from './names.ts';
import { cmd, must, run } from './run.ts';

/**
 * `outside` and this process are the internet: both reach only `edge`, where nginx is. Behind it lies `app`, behind that `data`.
 */
export type Place = 'outside' | 'edge' | 'app' | 'data';

const PLACES: readonly Place[] = ['outside', 'edge', 'app', 'data'];

export const ADDRESSES = {
  /** nginx as this process sees it, and as `outside` does. */
  edge: `${SUBNET}.1`,
  edgeFromOutside: `${SUBNET}.17`,
  here: `${SUBNET}.2`,
  outside: `${SUBNET}.18`,
  /** More addresses of this process, for visitors who do not share one: from `.129` to `.254`. */
  visitors: `${SUBNET}.128/25`,
  /** Inside. */
  edgeToApp: '203.0.113.1',
  app: '203.0.113.2',
  secondApp: '203.0.113.3',
  appToData: '203.0.113.129',
  data: '203.0.113.130',
} as const;

/** A program in that part of the network; `null`: here. */
export function inNamespace(place: Place | null, command: readonly string[]): string[] {
  return place ? ['ip', 'netns', 'exec', nameOf(place), ...command] : [...command];
}

/** Makes the network; what an interrupted run left goes first. `hosts`: domains that lead to nginx. */
export async function createNetwork(hosts: readonly string[]) {
  await removeNetwork();
  for (const place of PLACES) {
    await must(cmd`ip netns add ${nameOf(place)}`);
    await must(inNamespace(place, cmd`ip link set lo up`));
    // Nobody passes on what is meant for others.
    await must(inNamespace(place, cmd`sysctl -qw net.ipv4.ip_forward=0`));
  }
  await link(null, ADDRESSES.here, 'edge', ADDRESSES.edge, 28);
  await link('outside', ADDRESSES.outside, 'edge', ADDRESSES.edgeFromOutside, 28);
  await link('edge', ADDRESSES.edgeToApp, 'app', ADDRESSES.app, 25);
  await link('app', ADDRESSES.appToData, 'data', ADDRESSES.data, 25);
  await must(inNamespace('app', cmd`ip address add ${ADDRESSES.secondApp} dev ${`${PREFIX}ae`}`));
  await must(cmd`ip route add local ${ADDRESSES.visitors} dev lo`);
  await must(inNamespace('edge', cmd`ip route add ${ADDRESSES.visitors} via ${ADDRESSES.here}`));
  const names = hosts.map((host) => `${ADDRESSES.edgeFromOutside} ${host}\n`).join('');
  await writeHosts('outside', `${ADDRESSES.outside} authority.test\n${names}`);
  await writeHosts('edge', `${ADDRESSES.outside} authority.test\n`);
}

/** What names mean in that part of the network; programs that run there see the change. */
export async function writeHosts(place: Place, lines: string) {
  await mkdir(`/etc/netns/${nameOf(place)}`, { recursive: true });
  await writeFile(`/etc/netns/${nameOf(place)}/hosts`, `127.0.0.1 localhost\n${lines}`);
}

/** Ends whatever still runs in the network, and removes it. */
export async function removeNetwork() {
  for (const place of PLACES) {
    const { stdout } = await run(cmd`ip netns pids ${nameOf(place)}`);
    for (const pid of stdout.split('\n').filter(Boolean)) kill(Number(pid));
    await run(cmd`ip netns delete ${nameOf(place)}`);
    await rm(`/etc/netns/${nameOf(place)}`, { recursive: true, force: true });
  }
  await run(cmd`ip link delete ${`${PREFIX}h0`}`);
  await run(cmd`ip route delete local ${ADDRESSES.visitors} dev lo`);
}

async function link(
  one: Place | null,
  oneAddress: string,
  other: Place,
  otherAddress: string,
  bits: number,
) {
  const oneEnd = `${PREFIX}${one?.[0] ?? 'h'}0`;
  const otherEnd = `${PREFIX}${other[0]}${one?.[0] ?? 'h'}`;
  await must(cmd`ip link add ${oneEnd} type veth peer name ${otherEnd}`);
  if (one) await must(cmd`ip link set ${oneEnd} netns ${nameOf(one)}`);
  await must(cmd`ip link set ${otherEnd} netns ${nameOf(other)}`);
  for (const [place, end, address] of [
    [one, oneEnd, oneAddress],
    [other, otherEnd, otherAddress],
  ] as const) {
    await must(inNamespace(place, cmd`ip address add ${`${address}/${bits}`} dev ${end}`));
    await must(inNamespace(place, cmd`ip link set ${end} up`));
  }
}

function nameOf(place: Place) {
  return `${PREFIX}-${place}`;
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

import { startSite } from '../faults/harness/site.ts';
import type { Bench } from './beside-bare.ts';
import { connectHttp } from './http.ts';
import { measure } from './measure.ts';
import { type Aim, atMost, type Line, printTable } from './report.ts';
import { givenEvenings, givenParties } from './season.ts';

const CALLERS = 32;
/** Requests until the engine has compiled what they run through. */
const WARM_UP = 640;
const SCANNERS = 4;
const BOOKERS = 8;

/** The whole site as visitors meet it: a real process behind real connections. The generator shares its cores. */
export async function overHttp(
  { databaseUrl, site, ms }: Bench,
  door: { email: string; password: string },
): Promise<Aim> {
  const served = await startSite({ databaseUrl });
  const http = connectHttp(served.url);
  const cookie = await http.signIn(door.email, door.password);
  const [hot = ''] = await givenEvenings(site.orm, 1);
  const spread = await givenEvenings(site.orm, 50);
  const doors = await givenEvenings(site.orm, 4, { startsInHours: 0.5 });
  let confirmed = await givenParties(site.orm, {
    count: 40_000,
    status: 'pending',
    performanceIds: spread,
  });
  let scanned = await givenParties(site.orm, {
    count: 60_000,
    status: 'confirmed',
    performanceIds: doors,
  });
  const scan = () => http.scan(scanned, doors[scanned++ % doors.length] ?? '', cookie);
  const common = { callers: CALLERS, ms, pid: served.pid(), warmUp: WARM_UP };

  const lines: Line[] = [];
  lines.push(await measure({ ...common, name: 'browse', ask: http.list }));
  lines.push(await measure({ ...common, name: 'hot booking', ask: () => http.book(hot) }));
  lines.push(
    await measure({
      ...common,
      name: 'spread booking',
      ask: (index) => http.book(spread[index % 50] ?? ''),
    }),
  );
  lines.push(await measure({ ...common, name: 'confirm', ask: () => http.confirm(confirmed++) }));
  lines.push(await measure({ ...common, name: 'scan', ask: scan }));
  const idle = await measure({
    ...common,
    name: `scan, ${SCANNERS} scanners, nobody books`,
    callers: SCANNERS,
    ask: scan,
  });
  const booking = measure({
    ...common,
    name: `${BOOKERS} bookers meanwhile`,
    callers: BOOKERS,
    ask: () => http.book(hot),
    warmUp: 0,
  });
  const busy = await measure({
    ...common,
    name: `scan, ${SCANNERS} scanners, under load`,
    callers: SCANNERS,
    ask: scan,
    warmUp: 0,
  });
  lines.push(idle, busy, await booking);
  http.close();
  await served.stop();
  printTable(
    `Over HTTP, one server process, ${CALLERS} connections (mail is written to files meanwhile)`,
    lines,
  );
  return atMost('over HTTP, scan p95 under booking load', busy.p95 / idle.p95, 3);
}

import { connectBare } from './bare.ts';
import { best, measure, type Measurement, type Trial } from './measure.ts';
import { type Aim, atLeast, type Line, printTable } from './report.ts';
import { givenEvenings, givenParties } from './season.ts';
import type { InProcess } from './site.ts';

export interface Bench {
  databaseUrl: string;
  site: InProcess;
  /** How long each trial runs. */
  ms: number;
}

const CALLERS = 32;
/** Requests until the engine has compiled what they run through. */
const WARM_UP = 640;
const FEW_CONNECTIONS = 8;
const MANY_CONNECTIONS = 32;
/** More than any trial can use up. */
const PARTIES = 40_000;

interface Kind {
  name: string;
  least: number;
  bare: (client: ReturnType<typeof connectBare>, index: number) => Promise<unknown>;
  site: (index: number) => Promise<unknown>;
}

const of = (list: string[], index: number) => list[index % list.length] ?? '';

/** Each transaction through the site's code and as plain SQL, in one process on one database: what the ORM and the rules cost. */
export async function besideBare({ databaseUrl, site, ms }: Bench): Promise<Aim[]> {
  const [hot = '', bareHot = ''] = await givenEvenings(site.orm, 2);
  const spread = await givenEvenings(site.orm, 100);
  const doors = await givenEvenings(site.orm, 50, { startsInHours: 0.5 });
  const numbers = {
    bareConfirm: await givenParties(site.orm, {
      count: PARTIES,
      status: 'pending',
      performanceIds: spread,
    }),
    confirm: await givenParties(site.orm, {
      count: PARTIES,
      status: 'pending',
      performanceIds: spread,
    }),
    bareScan: await givenParties(site.orm, {
      count: PARTIES,
      status: 'confirmed',
      performanceIds: doors,
    }),
    scan: await givenParties(site.orm, {
      count: PARTIES,
      status: 'confirmed',
      performanceIds: doors,
    }),
  };
  const next = { ...numbers };
  const { staffId } = site;

  const kinds: Kind[] = [
    {
      name: 'browse',
      least: 0.8,
      bare: (client) => client.list(),
      site: () => site.rememberedList(),
    },
    {
      name: 'hot booking',
      least: 0.4,
      bare: (client) => client.book(bareHot),
      site: () => site.book(hot),
    },
    {
      name: 'spread booking',
      least: 0.4,
      bare: (client, index) => client.book(of(spread, index)),
      site: (index) => site.book(of(spread, index)),
    },
    {
      name: 'confirm',
      least: 0.5,
      bare: (client) => client.confirm(next.bareConfirm++),
      site: () => site.confirm(next.confirm++),
    },
    {
      name: 'scan',
      least: 0.5,
      bare: (client) =>
        client.scan(next.bareScan, { performanceId: of(doors, next.bareScan++), staffId }),
      site: () => site.scan(next.scan, of(doors, next.scan++)),
    },
  ];
  const lines: Line[] = [];
  const aims: Aim[] = [];
  for (const { name, least, bare, site: ask } of kinds) {
    const limit = await limitOf(
      databaseUrl,
      { name: `${name}, bare pg`, callers: CALLERS, ms, ask: async () => {} },
      bare,
    );
    const ours = await measure({
      name: `${name}, site`,
      callers: CALLERS,
      ms,
      ask,
      warmUp: WARM_UP,
    });
    lines.push(limit, { ...ours, ratio: ours.rate / limit.rate });
    aims.push(atLeast(name, ours.rate / limit.rate, least));
  }
  const unremembered = await measure({
    name: 'browse, site without its memory',
    callers: CALLERS,
    ms,
    ask: site.list,
  });
  printTable(`In one process, ${CALLERS} callers`, [...lines, unremembered]);
  return aims;
}

/** A bare client is tried with few and with many connections; the better one is the limit. */
async function limitOf(databaseUrl: string, trial: Trial, ask: Kind['bare']): Promise<Measurement> {
  const clients = [FEW_CONNECTIONS, MANY_CONNECTIONS].map((count) =>
    connectBare(databaseUrl, count),
  );
  const trials = clients.map((client) => ({
    ...trial,
    warmUp: WARM_UP,
    ask: (index: number) => ask(client, index),
  }));
  const limit = await best(trials);
  await Promise.all(clients.map((client) => client.close()));
  return limit;
}

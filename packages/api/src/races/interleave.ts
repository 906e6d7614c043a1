import type { MikroORM } from '@azionelab/db';
import { setTimeout as delay } from 'node:timers/promises';

/** Where the second, third and fourth step of a transaction begin; what comes before is its first. */
export type Steps = [second: RegExp, third: RegExp, fourth: RegExp];

export const COMMIT = /^commit$/;
export const WRITE = /^(insert|update)/;

/** One transaction of a real use case, held before each of its steps until it is told to go on. */
export interface Actor {
  orm: MikroORM;
  steps: Steps;
  run: () => Promise<unknown>;
}

/** All 70 orders in which two transactions of four steps can take turns. */
export function interleavings(left = 4, right = 4): string[] {
  if (left === 0) return ['B'.repeat(right)];
  if (right === 0) return ['A'.repeat(left)];
  return [
    ...interleavings(left - 1, right).map((rest) => `A${rest}`),
    ...interleavings(left, right - 1).map((rest) => `B${rest}`),
  ];
}

interface Player {
  allowed: number;
  isParked: boolean;
  isDone: boolean;
  goOn: () => void;
}

/**
 * Plays two transactions in the given order, one letter a step. A step that waits for the other's lock counts as waiting: it goes on
 * when the other commits. Answers what each of them answered.
 */
export async function play(order: string, [first, second]: [Actor, Actor], watcher: MikroORM) {
  const players = { A: start(first), B: start(second) };
  for (const letter of order) {
    const { player } = letter === 'A' ? players.A : players.B;
    allow(player, player.allowed + 1);
    await quiet([players.A.player, players.B.player], watcher);
  }
  const all = [players.A, players.B];
  for (const { player } of all) allow(player, Infinity);
  const [a, b] = await Promise.all(all.map(({ answer }) => answer));
  return { a, b };
}

function allow(player: Player, steps: number) {
  player.allowed = steps;
  player.goOn();
}

function start({ orm, steps, run }: Actor) {
  const player: Player = { allowed: 0, isParked: false, isDone: false, goOn: () => {} };
  let at = 1;
  const release = gate(orm, async (sql) => {
    steps.forEach((mark, index) => (at = mark.test(sql) ? Math.max(at, index + 2) : at));
    while (at > player.allowed) {
      player.isParked = true;
      await new Promise<void>((resolve) => (player.goOn = resolve));
      player.isParked = false;
    }
  });
  const answer = run().then(
    (value) => ({ value, reason: 'ok' }),
    (error: Error & { cause?: { reason?: string } }) => ({
      value: null,
      reason: error.cause?.reason ?? error.message,
    }),
  );
  return { player, answer: answer.finally(() => ((player.isDone = true), release())) };
}

/** Calls `before` ahead of every statement and commit of this ORM, and waits for it. Answers what lifts the gate. */
function gate(orm: MikroORM, before: (sql: string) => Promise<void>) {
  const connection = orm.em.getConnection();
  const passOn = {
    execute: connection.execute.bind(connection),
    commit: connection.commit.bind(connection),
  };
  const held: typeof passOn = {
    async execute(...[query, ...rest]) {
      await before(textOf(query));
      return passOn.execute(query, ...rest);
    },
    async commit(...rest) {
      await before('commit');
      return passOn.commit(...rest);
    },
  };
  Object.assign(connection, held);
  return () => Object.assign(connection, passOn);
}

function textOf(query: Parameters<ReturnType<MikroORM['em']['getConnection']>['execute']>[0]) {
  if (typeof query === 'string') return query;
  return 'sql' in query ? query.sql : query.toRaw().sql;
}

/** Waits until everybody has stopped: before a step, at the end, or for a lock of the other. */
async function quiet(players: Player[], watcher: MikroORM) {
  for (;;) {
    await delay(0);
    const busy = players.filter(
      ({ isParked, isDone, allowed }) => allowed > 0 && !isParked && !isDone,
    ).length;
    if (busy === 0) return;
    const [row] = await watcher.em
      .fork()
      .execute<{ waiting: number }[]>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
    if (row?.waiting === busy) return;
  }
}

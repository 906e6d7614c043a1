import { setTimeout as delay } from 'node:timers/promises';
import { runDoctor, storedKey } from '@azionelab/api/server';
import type { MikroORM } from '@azionelab/db';
import { askUntilAnswered } from './client.ts';
import type { Load } from './load.ts';
import type { Relay } from './relay.ts';

/** A dead sender's lease runs a minute; then its mail is sent by another. */
const MAILS_SETTLE_MS = 100_000;

/** What became of a load after the faults: what was promised, what was open, and whether the books are right. */
export async function aftermathOf(load: Load, urls: string[], orm: MikroORM) {
  const resolved = await Promise.all(
    load.unanswered.map(async (input) => {
      const answer = await askUntilAnswered(urls, 'reservations.create', input);
      if (answer.word === 'ok')
        load.acknowledged.set(storedKey(input.idempotencyKey), String(answer.data['code']));
      return answer;
    }),
  );
  const rows = await orm.em
    .fork()
    .execute<{ idempotency_key: string; code: string }[]>(
      `select idempotency_key, code from reservation where performance_id in (${load.performanceIds.map(() => '?').join(', ')})`,
      load.performanceIds,
    );
  const kept = new Map(rows.map((row) => [row.idempotency_key, row.code]));
  return {
    lost: [...load.acknowledged].filter(([key, code]) => kept.get(key) !== code).length,
    unasked: [...kept.keys()].filter((key) => !load.acknowledged.has(key)).length,
    unresolved: resolved.filter(({ status }) => status === 0 || status >= 500).length,
    strange: load.refusals.filter(({ word }) => !/^(SOLD_OUT|NOT_ENOUGH_SEATS)$/.test(word)).length,
  };
}

/** Waits until every mail has come to its end. */
export async function mailsSettled(orm: MikroORM) {
  const deadline = Date.now() + MAILS_SETTLE_MS;
  while (Date.now() < deadline) {
    const [row] = await orm.em
      .fork()
      .execute<{ open: number }[]>(
        `select count(*)::int as open from outbox_email where state in ('queued', 'sending', 'retrying')`,
      );
    if (row?.open === 0) return;
    await delay(500);
  }
}

/** Mails that were promised and never accepted by the relay, and those that it accepted more than once. */
export async function mailCount(orm: MikroORM, relay: Relay) {
  const rows = await orm.em
    .fork()
    .execute<{ id: string; state: string }[]>('select id, state from outbox_email');
  const times = rows.map(({ id }) => relay.accepted.get(id) ?? 0);
  return {
    promised: rows.length,
    lost: times.filter((count) => count === 0).length,
    doubled: times.filter((count) => count > 1).length,
    most: Math.max(0, ...times),
    untrue: rows.filter(({ id, state }) => (state === 'sent') !== relay.accepted.has(id)).length,
  };
}

export function doctorSays(orm: MikroORM) {
  return runDoctor(orm.em.fork(), new Date());
}

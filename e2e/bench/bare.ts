import { createHash, randomUUID } from 'node:crypto';
import { createSecrets, hashesOfLinks, newCode } from '@azionelab/api/server';
import { Pool, type PoolClient } from 'pg';
import { SQL } from './bare-sql.ts';
import { tokenOf } from './season.ts';

const secrets = createSecrets('only a benchmark signs with this');
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');

function run(client: PoolClient, name: keyof typeof SQL, values: unknown[]) {
  return client.query<Record<string, number | string>>({ name, text: SQL[name], values });
}

/** The same transactions as plain prepared statements over a bare `pg` pool: the limit that the site is held against. */
export function connectBare(databaseUrl: string, connections: number) {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });

  async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const answer = await work(client);
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
  return {
    book: (performanceId: string, seats = 1) =>
      inTransaction(async (client) => {
        const { rows } = await run(client, 'LOCK_PERFORMANCE', [performanceId]);
        if (Number(rows[0]?.['free']) < seats) throw new Error('sold out');
        const [id, key, now] = [randomUUID(), randomUUID(), new Date()];
        const email = `${key}@example.org`;
        await run(client, 'EARLIER', [key, performanceId, email]);
        const { confirm, manage, ticket } = hashesOfLinks(secrets, { id, linkVersion: 1 });
        const expiresAt = new Date(now.getTime() + 1_800_000);
        const facts = [
          id,
          performanceId,
          newCode(),
          'Ada Lovelace',
          email,
          seats,
          key,
          hash(email),
        ];
        await run(client, 'INSERT_RESERVATION', [
          ...facts,
          confirm,
          manage,
          ticket,
          now,
          expiresAt,
        ]);
        await run(client, 'INSERT_EMAIL', [
          randomUUID(),
          'confirmReservation',
          id,
          key,
          email,
          now,
        ]);
        await run(client, 'INSERT_AUDIT', [
          now,
          'reservation.created',
          id,
          { status: 'pending', partySize: seats },
        ]);
        await run(client, 'TAKE_SEATS', [performanceId, seats, expiresAt]);
      }),

    confirm: (number: number) =>
      inTransaction(async (client) => {
        const { rows } = await run(client, 'FIND_BY_CONFIRM', [hash(tokenOf('confirm', number))]);
        const [id, performanceId] = [rows[0]?.['id'], rows[0]?.['performance_id']];
        await run(client, 'LOCK_PERFORMANCE', [performanceId]);
        await run(client, 'LOCK_RESERVATION', [id]);
        await run(client, 'NEXT_VERSION', [id]);
        const now = new Date();
        await run(client, 'SETTLE_SEATS', [performanceId, 2]);
        await run(client, 'CONFIRM', [id, now]);
        await run(client, 'INSERT_EMAIL', [randomUUID(), 'ticket', id, null, 'a@example.org', now]);
        await run(client, 'INSERT_AUDIT', [
          now,
          'reservation.confirmed',
          id,
          { status: 'confirmed', partySize: 2 },
        ]);
      }),

    scan: (
      number: number,
      { performanceId, staffId }: { performanceId: string; staffId: string },
    ) =>
      inTransaction(async (client) => {
        const nonce = randomUUID();
        const { rows } = await run(client, 'TICKET_AT_DOOR', [
          nonce,
          hash(tokenOf('ticket', number)),
          performanceId,
        ]);
        const id = rows[0]?.['id'];
        await run(client, 'LOCK_RESERVATION', [id]);
        await run(client, 'ADMISSIONS', [id]);
        await run(client, 'ADMIT', [randomUUID(), id, performanceId, nonce, staffId, new Date()]);
        await run(client, 'COUNTERS', [performanceId]);
      }),

    async list() {
      const { rows } = await pool.query({ name: 'LIST', text: SQL.LIST, values: [new Date()] });
      return rows;
    },
    close: () => pool.end(),
  };
}

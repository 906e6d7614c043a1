import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createOrm, type OrmSettings } from '../config.ts';

export const TEMPLATE_DATABASE = 'azionelab_template';

/** The same server, another database. */
export function databaseUrl(clusterUrl: string, database: string) {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function adminQuery(clusterUrl: string, sql: string) {
  const client = new Client({ connectionString: databaseUrl(clusterUrl, 'postgres') });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database of its own for one test file. */
export async function createTestDatabase(
  clusterUrl: string,
  options: Omit<OrmSettings, 'databaseUrl'> & {
    isolation?: 'read committed' | 'repeatable read';
  } = {},
) {
  const { isolation, ...settings } = options;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await adminQuery(
    clusterUrl,
    `create database ${name} template ${TEMPLATE_DATABASE} strategy wal_log`,
  );
  if (isolation) {
    await adminQuery(
      clusterUrl,
      `alter database ${name} set default_transaction_isolation = '${isolation}'`,
    );
  }
  const url = databaseUrl(clusterUrl, name);
  const orm = await createOrm({ databaseUrl: url, ...settings });
  return {
    url,
    orm,
    drop: async () => {
      await orm.close(true);
      await adminQuery(clusterUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

export type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

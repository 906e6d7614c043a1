import { databaseUrl } from '@azionelab/db/testing';
import { Client } from 'pg';

/** The database that holds a freshly seeded demo season. */
export const TEMPLATE = 'e2e_season';
/** What the test cluster keeps migrated and empty. */
const MIGRATED = 'azionelab_template';

/** A new database, a copy of `template`; answers its address. */
export async function createDatabase(clusterUrl: string, name: string, template = MIGRATED) {
  await query(clusterUrl, `drop database if exists ${name} with (force)`);
  await query(clusterUrl, `create database ${name} template ${template} strategy wal_log`);
  return databaseUrl(clusterUrl, name);
}

export async function dropDatabase(clusterUrl: string, name: string) {
  await query(clusterUrl, `drop database if exists ${name} with (force)`);
}

async function query(clusterUrl: string, sql: string) {
  const client = new Client({ connectionString: databaseUrl(clusterUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

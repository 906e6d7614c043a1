import { MikroORM, defineConfig, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import * as entities from './entities/index.ts';
import { migrations } from './migrations/index.ts';
import { watchedBy, type WatchedStatement } from './query-watch.ts';

const CONNECT_TIMEOUT_MS = 5_000;
export const DEFAULT_POOL_SIZE = 8;

const entityClasses = Object.values(entities).filter((value) => typeof value === 'function');

export interface OrmSettings {
  databaseUrl: string;
  /** Connections this process may hold. Few are best: waiters for one performance queue in the process. */
  poolSize?: number;
  /** Called with every SQL statement, for counting and tracing. */
  onStatement?: (sql: string) => void;
  /** Called after every SQL statement with what it was and how long it took, never with its text. */
  watchStatements?: (statement: WatchedStatement) => void;
}

/** The one MikroORM configuration: entities and migrations listed by hand, nothing discovered from the disk. */
export function ormConfig({
  databaseUrl,
  poolSize = DEFAULT_POOL_SIZE,
  onStatement,
  watchStatements,
}: OrmSettings): Options {
  return defineConfig({
    clientUrl: databaseUrl,
    entities: entityClasses,
    forceUtcTimezone: true,
    pool: { min: 0, max: poolSize },
    // A host that hangs is as away as one that refuses.
    driverOptions: { connectionTimeoutMillis: CONNECT_TIMEOUT_MS, ...tlsOf(databaseUrl) },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations,
      snapshot: false,
      path: new URL('./migrations', import.meta.url).pathname,
      snapshotName: 'schema',
      allOrNothing: true,
      silent: true,
    },
    ...(watchStatements && { loggerFactory: watchedBy(watchStatements) }),
    ...(onStatement && { debug: ['query'], colors: false, logger: onStatement }),
  });
}

/**
 * What `?sslmode=` of the address asks for, in libpq's words; the mapper reads none of it. `require` encrypts whoever answers,
 * `verify-full` also checks who it is, by the authorities that Node knows.
 */
function tlsOf(databaseUrl: string) {
  const mode = new URL(databaseUrl).searchParams.get('sslmode') ?? 'disable';
  if (mode === 'disable' || mode === 'allow' || mode === 'prefer') return {};
  return { ssl: { rejectUnauthorized: mode.startsWith('verify-') } };
}

export async function createOrm(settings: OrmSettings) {
  return MikroORM.init(ormConfig(settings));
}

/** The SQL that would make the database what the entities say; empty when nothing is missing. Triggers are the migrations' own. */
export async function schemaDifference(orm: MikroORM) {
  const difference = await orm.schema.getUpdateSchemaSQL();
  const ours = /^(drop trigger|drop function|set names)/;
  return difference.split('\n').filter((line) => line.trim() && !ours.test(line));
}

import { DEFAULT_POOL_SIZE, schemaState } from '@azionelab/db';
import {
  type DeployCheck,
  failed,
  isPrivateHost,
  must,
  ok,
  one,
  should,
  warning,
} from './check.ts';

const OLDEST_VERSION = 150_000;
const LARGEST_SKEW_MS = 2_000;

/** A switch of PostgreSQL that must not be off. */
function switchCheck(name: string, means: string): DeployCheck {
  return {
    id: name.replaceAll('_', '-'),
    means,
    cure: `Set ${name} = on in postgresql.conf and reload PostgreSQL.`,
    async run(world) {
      const { value } = await one<{ value: string }>(world, 'select current_setting(?) as value', [
        name,
      ]);
      return must(value !== 'off', `${name} is ${value}`, `${name} is off`);
    },
  };
}

export const databaseChecks: DeployCheck[] = [
  {
    id: 'database-version',
    means: 'PostgreSQL is one that is still mended.',
    cure: 'Upgrade PostgreSQL to 18; 15 is the oldest that is tried.',
    async run(world) {
      const { version } = await one<{ version: number }>(
        world,
        `select current_setting('server_version_num')::int as version`,
      );
      const major = Math.floor(version / 10_000);
      return must(
        version >= OLDEST_VERSION,
        `PostgreSQL ${major}`,
        `PostgreSQL ${major} is too old`,
      );
    },
  },
  {
    id: 'database-encoding',
    means: 'Names in every script can be stored.',
    cure: 'Create the database with encoding UTF8 and restore the backup into it.',
    async run(world) {
      const { encoding } = await one<{ encoding: string }>(
        world,
        `select current_setting('server_encoding') as encoding`,
      );
      return must(encoding === 'UTF8', 'the encoding is UTF8', `the encoding is ${encoding}`);
    },
  },
  {
    id: 'database-checksums',
    means: 'A disk that forgets is noticed.',
    cure: 'Stop PostgreSQL and run pg_checksums --enable.',
    async run(world) {
      const { value } = await one<{ value: string }>(
        world,
        `select current_setting('data_checksums') as value`,
      );
      return should(value === 'on', 'pages carry checksums', 'pages carry no checksums');
    },
  },
  {
    id: 'time-zone',
    means: 'PostgreSQL knows the company’s time zone as the site does.',
    cure: 'Correct TIME_ZONE, and install the time zones of the operating system (tzdata).',
    async run(world) {
      const { timeZone } = world.settings;
      const { is_known: isKnown } = await one<{ is_known: boolean }>(
        world,
        'select exists (select 1 from pg_timezone_names where name = ?) as is_known',
        [timeZone],
      );
      return must(isKnown, `${timeZone} is known`, `PostgreSQL does not know ${timeZone}`);
    },
  },
  {
    id: 'database-role',
    means: 'Whoever gets hold of the site’s connection does not own the server.',
    cure: 'Let the site connect as azionelab_app, made without superuser, createdb, createrole, replication and bypassrls.',
    async run(world) {
      const { powers } = await one<{ powers: string | null }>(
        world,
        `select concat_ws(', ', case when rolsuper then 'superuser' end, case when rolcreatedb then 'createdb' end,
           case when rolcreaterole then 'createrole' end, case when rolreplication then 'replication' end,
           case when rolbypassrls then 'bypassrls' end) as powers from pg_roles where rolname = current_user`,
      );
      return must(!powers, 'the role has no special powers', `the role is ${powers ?? ''}`);
    },
  },
  {
    id: 'database-no-ddl',
    means: 'The site can change rows and not the schema.',
    cure: 'Let azionelab_owner own the tables; grant azionelab_app select, insert, update and delete only.',
    async run(world) {
      const found = await one<{ creates: boolean; owns: number; truncates: number }>(
        world,
        `select has_schema_privilege('public', 'create') as creates,
           count(*) filter (where pg_has_role(relowner, 'member'))::int as owns,
           count(*) filter (where has_table_privilege(oid, 'truncate'))::int as truncates
         from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      );
      if (found.owns > 0) return failed(`the role owns ${found.owns} tables`);
      if (found.creates) return failed('the role may create tables');
      return must(found.truncates === 0, 'the role changes rows only', 'the role may empty tables');
    },
  },
  {
    id: 'database-transport',
    means: 'What travels to the database is encrypted or stays on this machine or network.',
    cure: 'Add ?sslmode=require to DATABASE_URL, or bring the database into the same private network.',
    async run(world) {
      const { ssl, address } = await one<{ ssl: boolean; address: string | null }>(
        world,
        `select coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as ssl, host(inet_server_addr()) as address`,
      );
      if (ssl) return ok('the connection is encrypted');
      const isNear = address === null || isPrivateHost(address);
      return must(
        isNear,
        'the database is on this machine or network',
        'the connection is not encrypted',
      );
    },
  },
  switchCheck('fsync', 'What was committed is on the disk.'),
  switchCheck('synchronous_commit', 'A booking is answered when it is on the disk, not before.'),
  switchCheck('full_page_writes', 'A power cut in the middle of a write damages nothing.'),
  {
    id: 'connections',
    means: 'All processes together may have as many connections as they may open.',
    cure: 'Raise max_connections, lower WEB_WORKERS, or put PgBouncer between.',
    async run(world) {
      const { free } = await one<{ free: number }>(
        world,
        `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as free`,
      );
      // Beside the web processes: jobs, and a second copy of everything while an upgrade switches.
      const needed = DEFAULT_POOL_SIZE * (world.settings.webWorkers + 1) * 2;
      const words = `${needed} connections at most, ${free} allowed`;
      return must(needed <= free, words, `${words}: an upgrade under load would be refused some`);
    },
  },
  {
    id: 'migrations',
    means: 'The schema is the one this code expects.',
    cure: 'Run `cli.ts migrate` with this release, or run the release that fits the schema.',
    async run(world) {
      const { pending, foreign, last } = await schemaState(world.em());
      if (pending.length > 0) return failed(`not applied: ${pending.join(', ')}`);
      return must(
        foreign.length === 0,
        `newest: ${last ?? 'none'}`,
        `unknown: ${foreign.join(', ')}`,
      );
    },
  },
  {
    id: 'clock',
    means: 'The clocks of the machine and of the database agree.',
    cure: 'Turn on time synchronisation (timedatectl set-ntp true) on both machines.',
    async run(world) {
      const before = world.now().getTime();
      const { ms } = await one<{ ms: number }>(
        world,
        'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
      );
      const skew = Math.abs(ms - (before + world.now().getTime()) / 2);
      if (skew > LARGEST_SKEW_MS) return failed(`the clocks differ by ${Math.round(skew)} ms`);
      return skew > LARGEST_SKEW_MS / 4
        ? warning(`the clocks differ by ${Math.round(skew)} ms`)
        : ok('the clocks agree');
    },
  },
];

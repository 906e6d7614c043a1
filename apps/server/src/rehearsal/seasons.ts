import { createHash } from 'node:crypto';
import { decide } from '@azionelab/api/server';
import type { MikroORM } from '@azionelab/db';
import { isEmpty, type SeasonName, seedSeason, type SeedTools } from '@azionelab/db/seed';
import { StartRefused } from '../process/explain.ts';

export type Seeder = (orm: MikroORM, season: SeasonName, now: Date) => Promise<void>;

/** Seeds again and again; a poster is rendered the first time only. */
export function createSeeder(tools: SeedTools): Seeder {
  const rendered = new Map<string, ReturnType<SeedTools['storePoster']>>();
  const storePoster: SeedTools['storePoster'] = (svg, focal) => {
    const key = createHash('sha256').update(svg).update(JSON.stringify(focal)).digest('hex');
    const known = rendered.get(key) ?? tools.storePoster(svg, focal);
    rendered.set(key, known);
    return known;
  };
  return (orm, season, now) => seedSeason(orm, season, { tools: { ...tools, storePoster }, now });
}

/** A rehearsal empties its database at a request: it may only have one where nobody loses anything. */
export async function refuseRealDatabase(orm: MikroORM) {
  if (await isForRehearsals(orm)) return;
  throw new StartRefused(
    'A rehearsal empties its database, and this one has data that is no demo. Give DATABASE_URL an empty one.',
  );
}

async function isForRehearsals(orm: MikroORM) {
  const em = orm.em.fork();
  const [schema] = await em.execute<{ tables: number; is_ours: boolean }[]>(
    `select count(*)::int as tables, to_regclass('public.setting') is not null as is_ours
     from pg_tables where schemaname = 'public' and tablename <> 'mikro_orm_migrations'`,
  );
  if (!schema?.is_ours) return schema?.tables === 0;
  if (await isEmpty(orm)) return true;
  const [company] = await em.execute<{ is_demo: boolean | null }[]>(
    `select value->>'isDemo' = 'true' as is_demo from setting where key = 'company'`,
  );
  return company?.is_demo === true;
}

/** Deletes everything but the schema, history included. Refuses a database that is neither empty nor a demo's. */
export async function emptyDatabase(orm: MikroORM) {
  await refuseRealDatabase(orm);
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'mikro_orm_migrations'`,
  );
  // Whoever reads at that moment holds tables in an order of their own: after a deadlock it is tried again.
  await decide(em, async (tx) => {
    // The audit refuses to be emptied; a rehearsal starts anew.
    await tx.execute('alter table audit_entry disable trigger user');
    await tx.execute(
      `truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`,
    );
    await tx.execute('alter table audit_entry enable trigger user');
  });
}

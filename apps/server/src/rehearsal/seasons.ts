import { createHash } from 'node:crypto';
import type { MikroORM } from '@azionelab/db';
import { type SeasonName, seedSeason, type SeedTools } from '@azionelab/db/seed';

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

/** Deletes everything but the schema, history included. */
export async function emptyDatabase(orm: MikroORM) {
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'mikro_orm_migrations'`,
  );
  await em.transactional(async (tx) => {
    // The audit refuses to be emptied; a rehearsal starts anew.
    await tx.execute('alter table audit_entry disable trigger user');
    await tx.execute(
      `truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`,
    );
    await tx.execute('alter table audit_entry enable trigger user');
  });
}

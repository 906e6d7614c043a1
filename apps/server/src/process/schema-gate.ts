import { type MikroORM, schemaState } from '@azionelab/db';
import { StartRefused } from './explain.ts';

/**
 * Refuses a database whose schema this code was not made for. A migration that only expands leaves older code working, so old and
 * new run side by side and going back is a matter of the code alone.
 */
export async function refuseForeignSchema(orm: MikroORM) {
  const { pending, foreign } = await schemaState(orm.em.fork());
  if (foreign.length > 0) {
    throw new StartRefused(
      `The schema of the database is newer than this version, which does not know ${foreign.join(', ')}. Start the version that made it, or a later one.`,
    );
  }
  if (pending.length > 0) {
    throw new StartRefused(
      `The schema of the database is older than this version, which needs ${pending.join(', ')}. Migrate it first, or start with RUN_MIGRATIONS=true.`,
    );
  }
}

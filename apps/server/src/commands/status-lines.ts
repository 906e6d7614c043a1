import { type EntityManager, schemaState } from '@azionelab/db';
import type { Settings } from '../env.ts';
import type { DatabaseFacts } from '../seeing/database-facts.ts';
import { certificateIn } from '../seeing/file-facts.ts';
import { releaseOf } from '../seeing/release.ts';
import { backupState } from './backup-check.ts';
import { ageOf } from './words.ts';

export interface Line {
  name: string;
  text: string;
  isWrong: boolean;
}

const LONGEST_ANSWER_MS = 3_000;
/** As readiness has it. */
const LATE_MAIL_SECONDS = 15 * 60;
const LONG_JOB_SECONDS = 30 * 60;
const FEWEST_DAYS = 14;

export function releaseLine(settings: Settings): Line {
  return { name: 'release', text: releaseOf(settings), isWrong: false };
}

/** Only where this machine serves: beside it, in a container of its own, nobody listens. */
export async function siteLine({ port }: Settings): Promise<Line> {
  const url = `http://127.0.0.1:${port}/api/health`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_ANSWER_MS) }).catch(
    () => null,
  );
  if (!answer)
    return { name: 'site', text: `nothing listens on port ${port} here`, isWrong: false };
  const { status = '' }: { status?: string } = JSON.parse((await answer.text()) || '{}');
  return {
    name: 'site',
    text: `${status || answer.status} on port ${port}`,
    isWrong: status !== 'ok',
  };
}

export async function databaseLine(em: EntityManager): Promise<Line> {
  const from = performance.now();
  const [row] = await em.execute<{ version: string; size: string }[]>(
    `select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const took = Math.round(performance.now() - from);
  const text = `PostgreSQL ${row?.version}, ${row?.size}, answers in ${took} ms`;
  return { name: 'database', text, isWrong: false };
}

export async function schemaLine(em: EntityManager): Promise<Line> {
  const { last, pending, foreign } = await schemaState(em);
  const faults = [
    ...(pending.length > 0 ? [`missing: ${pending.join(', ')}`] : []),
    ...(foreign.length > 0 ? [`unknown here: ${foreign.join(', ')}`] : []),
  ];
  const text = [last ?? 'empty', ...faults].join('; ');
  return { name: 'schema', text, isWrong: faults.length > 0 };
}

export function mailLine({ outbox }: DatabaseFacts): Line {
  const waiting = outbox.queued + outbox.retrying + outbox.sending;
  const oldest = waiting > 0 ? `, the oldest for ${ageOf(outbox.oldestSeconds * 1_000)}` : '';
  const failed = outbox.failed > 0 ? `; ${outbox.failed} failed in a day` : '';
  const text = `${waiting === 0 ? 'none waits' : `${waiting} wait`}${oldest}${failed}`;
  return { name: 'mail', text, isWrong: outbox.overdueSeconds > LATE_MAIL_SECONDS };
}

export function jobsLine({ jobs }: DatabaseFacts): Line {
  const age = ageOf(jobs.oldestSeconds * 1_000);
  const text = jobs.unfinished === 0 ? 'none at work' : `${jobs.unfinished} at work, since ${age}`;
  return { name: 'jobs', text, isWrong: jobs.oldestSeconds > LONG_JOB_SECONDS };
}

export async function accountsLine(em: EntityManager): Promise<Line> {
  const [row] = await em.execute<{ admins: number; secured: number; isAwaited: boolean }[]>(
    `select count(*)::int as admins, count(totp_confirmed_at)::int as secured, exists (select 1 from staff_link
       where kind = 'setup' and used_at is null and expires_at > now()) as "isAwaited"
     from staff_user where role = 'admin' and disabled_at is null and password_hash is not null`,
  );
  const { admins = 0, secured = 0, isAwaited = false } = row ?? {};
  const none = isAwaited ? 'none yet, the link for the first one still works' : 'none';
  const text = admins === 0 ? none : `${admins}, ${secured} with a second factor`;
  return { name: 'admins', text, isWrong: admins === 0 && !isAwaited };
}

export async function backupLine(settings: Settings): Promise<Line> {
  const name = 'backup';
  if (!settings.backupDir) return { name, text: 'BACKUP_DIR is not set', isWrong: false };
  return { name, ...(await backupState(settings)) };
}

export async function certificateLine({ certificateFile }: Settings): Promise<Line> {
  const name = 'certificate';
  if (!certificateFile) return { name, text: 'CERTIFICATE_FILE is not set', isWrong: false };
  const found = await certificateIn(certificateFile).catch(() => null);
  if (!found) return { name, text: `${certificateFile} cannot be read`, isWrong: true };
  const days = Math.floor(found.daysLeft);
  return { name, text: `${days} days left`, isWrong: days < FEWEST_DAYS };
}

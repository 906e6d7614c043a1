import { readSettings } from '../env.ts';
import { lastBackup } from '../seeing/file-facts.ts';
import type { Command } from './command.ts';
import { ageOf, sizeOf } from './words.ts';

const OLDEST_HOURS = 26;
const HOUR_MS = 3_600_000;

export const backupCheck: Command = {
  usage: '',
  summary: `exits 1 when the last backup is missing or older than ${OLDEST_HOURS} hours`,
  async run() {
    const { text, isWrong } = await backupState(readSettings());
    console.log(text);
    if (isWrong) process.exitCode = 1;
  },
};

/** How old the last backup is, in words. */
export async function backupState({ backupDir }: { backupDir: string | null }) {
  if (!backupDir)
    return { text: 'BACKUP_DIR is not set: nobody knows of a backup.', isWrong: true };
  const last = await lastBackup(backupDir).catch(() => null);
  if (!last) return { text: `There is no finished backup in ${backupDir}.`, isWrong: true };
  const ageMs = Date.now() - Date.parse(last.finishedAt);
  const text = `${last.name}, ${ageOf(ageMs)} old, ${sizeOf(last.bytes)}`;
  const isWrong = ageMs > OLDEST_HOURS * HOUR_MS;
  return { text: isWrong ? `${text}: older than ${OLDEST_HOURS} hours.` : text, isWrong };
}

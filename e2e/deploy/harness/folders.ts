import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PREFIX } from './names.ts';

/** A folder that other users may look into: PostgreSQL and nginx's workers run as users of their own. */
export async function temporaryFolder(what: string) {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}-${what}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** What interrupted runs of this checkout have left. */
export async function removeOldFolders() {
  const names = await readdir(tmpdir());
  await Promise.all(
    names
      .filter((name) => name.startsWith(`${PREFIX}-`))
      .map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })),
  );
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from './names.ts';
import { must } from './run.ts';

const WEB = join(REPOSITORY, 'apps/web');
export const WEB_FOLDER = join(WEB, 'dist');

/** Builds the web app unless what is there is newer than its sources. */
export async function ensureBuiltWeb() {
  const built = await stat(join(WEB_FOLDER, 'index.html')).catch(() => null);
  if (built && built.mtimeMs > (await newestIn(['src', 'public', 'vite']))) return;
  await must([join(WEB, 'node_modules/.bin/vite'), 'build', WEB, '--logLevel', 'warn'], {
    timeoutMs: 300_000,
  });
}

async function newestIn(folders: string[]) {
  const times = [];
  for (const folder of folders) {
    const names = await readdir(join(WEB, folder), { recursive: true });
    times.push(...(await Promise.all(names.map((name) => stat(join(WEB, folder, name))))));
  }
  return Math.max(...times.map(({ mtimeMs }) => mtimeMs));
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../src/process/explain.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const WEB = join(ROOT, 'apps/web');
const HASH_FILE = join(WEB, 'dist/.build-hash');
/** Everything that ends up in the browser, or decides how. */
const SOURCES = [
  'apps/web/{src,public,vite}/**/*',
  'apps/web/*.{html,json,ts}',
  'packages/api/src/{schemas,post-queries}.ts',
  'packages/api/src/**/schema.ts',
  'pnpm-lock.yaml',
];

/** Builds the web app unless what was built last is what the sources say. Answers whether it built. Refuses when Vite does. */
export async function buildWeb(): Promise<boolean> {
  const hash = await hashOfSources();
  const built = await readFile(HASH_FILE, 'utf8').catch(() => '');
  if (built === hash && existsSync(join(WEB, 'dist/index.html'))) return false;
  await runVite();
  await writeFile(HASH_FILE, hash);
  return true;
}

async function hashOfSources() {
  const paths: string[] = [];
  for await (const file of glob(SOURCES, { cwd: ROOT, withFileTypes: true })) {
    if (file.isFile()) paths.push(join(file.parentPath, file.name));
  }
  const hash = createHash('sha256');
  for (const path of paths.toSorted())
    hash
      .update(path.slice(ROOT.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  return hash.digest('hex');
}

/** Vite's output is shown only when something is wrong. */
async function runVite() {
  const vite = join(WEB, 'node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: WEB });
  let output = '';
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => build.once('close', resolve));
  if (code !== 0) throw new StartRefused(`The web app could not be built.\n${output}`);
}

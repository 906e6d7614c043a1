import { copyFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCKER } from '../compose/files.ts';
import { temporaryFolder } from './databases.ts';
import { attempt, check, must } from './steps.ts';

const COMBINATIONS = [
  ['compose.yml'],
  ['compose.yml', 'compose.small.yml'],
  ['compose.basic.yml'],
  ['compose.dev.yml'],
];

/** Compose itself reads the files with the settings of the example, and refuses them without. */
export async function checkComposeFiles() {
  const folder = await temporaryFolder();
  await cp(DOCKER, folder, { recursive: true, filter: (path) => !/secrets|\.env$/.test(path) });
  const compose = await parser();
  const config = (files: string[], env = {}) =>
    attempt([...compose, ...files.flatMap((name) => ['--file', name]), 'config', '--quiet'], {
      cwd: folder,
      env,
    });
  const unset = await config(['compose.yml']);
  check(unset.code !== 0, 'Compose takes compose.yml without a version.');
  await copyFile(join(DOCKER, '.env.example'), join(folder, '.env'));
  for (const files of COMBINATIONS) {
    const { code, output } = await config(files);
    check(code === 0, `${files.join(' with ')}: ${output}`);
  }
  return (await must([...compose, 'version', '--short'])).trim();
}

async function parser() {
  const newer = await attempt(['docker', 'compose', 'version']).catch(() => ({ code: 1 }));
  return newer.code === 0 ? ['docker', 'compose'] : ['docker-compose'];
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Service {
  image: string;
  entrypoint?: string[];
  command?: string[];
  user?: string;
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  ports?: string[];
  profiles?: string[];
  restart?: string;
  depends_on?: Record<string, unknown>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

export interface Project {
  name: string;
  folder: string;
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
}

/** `docker/compose.yml` with the settings of its env file filled in; the environment goes before the file, as in compose. */
export function readProject(folder: string, envFile: string): Project {
  const settings: Record<string, string | undefined> = { ...readEnv(envFile), ...process.env };
  const text = readFileSync(join(folder, 'compose.yml'), 'utf8').replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind?: string, word = '') => {
      const value = settings[name];
      if (value) return value;
      if (kind === '?') throw new Error(`${name}: ${word}`);
      return kind === '-' ? word : '';
    },
  );
  const parsed = parse(text, { merge: true });
  return { ...parsed, folder, name: settings['COMPOSE_PROJECT_NAME'] ?? 'docker' };
}

export function readEnv(file: string) {
  const pairs = existsSync(file) ? readFileSync(file, 'utf8').matchAll(/^([A-Z]\w*)=(.*)$/gm) : [];
  return Object.fromEntries(
    [...pairs].map(([, name = '', value = '']) => [name, value.replace(/^"(.*)"$/, '$1')]),
  );
}

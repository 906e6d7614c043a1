import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const ROOT = resolve(import.meta.dirname, '../..');
export const DOCKER = join(ROOT, 'docker');

export interface Service {
  image: string;
  build?: { context: string; dockerfile: string; target: string; args: Record<string, string> };
  environment?: Record<string, string>;
  ports?: string[];
  networks?: string[];
  volumes?: string[];
  tmpfs?: string[];
  secrets?: string[];
  profiles?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean; interval?: string };
  restart?: string;
  user?: string;
  command?: string[];
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  privileged?: boolean;
  read_only?: boolean;
  mem_limit?: string;
  pids_limit?: number;
  cpus?: number;
  logging?: { driver: string; options: Record<string, string> };
}

export interface Compose {
  services: Record<string, Service>;
  networks?: Record<string, { internal?: boolean } | null>;
  volumes?: Record<string, unknown>;
  secrets?: Record<string, { file?: string; environment?: string }>;
}

export function textOf(path: string) {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function parsed(path: string): object {
  return parse(textOf(path), { merge: true }) as object;
}

/** The files as compose lays one over the other: mappings are merged, everything else is replaced. */
export function composed(...names: string[]): Compose {
  const [first = {}, ...rest] = names.map((name) => parsed(`docker/${name}`));
  return rest.reduce<object>(laidOver, first) as Compose;
}

function laidOver(below: object, above: object): object {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isMapping(under) && isMapping(value) ? laidOver(under, value) : value;
  }
  return merged;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every `${NAME…}` of a text, with its default when it has one. */
export function interpolated(text: string) {
  const found = new Map<string, string | null>();
  for (const [, name = '', rest = ''] of text.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g))
    found.set(name, /^:?-/.test(rest) ? rest.replace(/^:?-/, '') : null);
  return found;
}

/** What a reference to an image is when nothing is set: its defaults put in. */
export function withDefaults(text: string) {
  return text.replaceAll(/\$\{[A-Z_]+(?::?-([^}]*))?[^}]*\}/g, (_whole, value = '') => value);
}

export function megabytes(limit: string) {
  const [, count, unit] = /^(\d+)([mg])$/.exec(limit) ?? [];
  return Number(count) * (unit === 'g' ? 1024 : 1);
}

/** Lines `NAME=value` or `#NAME=value` of the example, each with the comment above it. */
export function exampleSettings() {
  const lines = textOf('docker/.env.example').split('\n');
  return lines.flatMap((line, index) => {
    const [, hash, name, value = ''] = /^(#?)([A-Z_]+)=(.*)$/.exec(line) ?? [];
    if (!name) return [];
    const above = lines[index - 1] ?? '';
    return [{ name, value, isSet: !hash, comment: above.replace(/^# ?/, '') }];
  });
}

import { p } from '@mikro-orm/core';
import type { Translated } from '../words.ts';

/** Column builders that every entity shares, so that ids and times are the same kind everywhere. */
export const id = () =>
  p
    .uuid()
    .primary()
    .onCreate(() => crypto.randomUUID());
export const instant = () => p.datetime().columnType('timestamptz');
export const createdAt = () => instant().onCreate(() => new Date());
/** Made by the operator's own check of the site: in no list, and removed when the check is over. Never changes. */
export const isRehearsal = () => p.boolean().default(false);
export const translated = () => p.json<Translated>();
/** A list of words from a closed list, stored as `text[]`. */
export const words = <T extends string>() => p.array().$type<T[]>().columnType('text[]');

/** `column in ('a', 'b')`, for check constraints over a closed list. */
export function oneOf(column: string, list: readonly string[]) {
  return `${column} in (${list.map((word) => `'${word}'`).join(', ')})`;
}

/** Every word of a `text[]` column is from the closed list. */
export function allOf(column: string, list: readonly string[]) {
  return `${column} <@ array[${list.map((word) => `'${word}'`).join(', ')}]::text[]`;
}

/** Both languages are present in a translated column. */
export const bothLanguages = (column: string) => `${column} ?& array['it', 'en']`;

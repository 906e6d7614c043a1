import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '@azionelab/db';

const HEAD_MARK = '<!--head-->';
const LANGUAGE = /<html lang="[^"]*"/;

/** Reads the built page once. Refuses one that has no place for a head. */
export async function loadTemplate(webFolder: string) {
  const html = await readFile(join(webFolder, 'index.html'), 'utf8');
  const [before, after, ...more] = html.split(HEAD_MARK);
  if (before === undefined || after === undefined || more.length > 0 || !LANGUAGE.test(before)) {
    throw new Error('The built page has no place for the head or the language.');
  }
  return (head: string, locale: Locale) =>
    before.replace(LANGUAGE, `<html lang="${locale}"`) + head + after;
}

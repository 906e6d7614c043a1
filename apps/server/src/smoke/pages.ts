import { LOCALES } from '@azionelab/db';
import { PUBLIC_PAGES } from '../web/public-pages.ts';
import type { Answer, SmokeClient } from './client.ts';

const PAGES = [...PUBLIC_PAGES, '/find', '/door', '/admin'];
const ASSET = /(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g;

/** Every public page in every language, and what the first one loads. */
export async function lookAtPages(client: SmokeClient) {
  for (const path of PAGES) {
    for (const locale of LOCALES) {
      const page = `${path}?lang=${locale}`;
      const answer = await client.get(page);
      mustBe(answer, page, 200, 'text/html');
      if (!answer.text.includes(`<html lang="${locale}"`))
        throw new Error(`${page} is not in its language`);
      if (!/<title>[^<]+<\/title>/.test(answer.text)) throw new Error(`${page} has no title`);
    }
  }
}

/** The scripts and styles that the home page names: what nginx serves beside the app. */
export async function loadAssets(client: SmokeClient) {
  const home = await client.get('/');
  const assets = [...home.text.matchAll(ASSET)].map(([, path = '']) => path);
  if (!assets.some((path) => path.endsWith('.js')))
    throw new Error('the home page loads no script');
  for (const path of new Set(assets))
    mustBe(await client.get(path), path, 200, path.endsWith('.js') ? 'javascript' : 'css');
}

export function mustBe(answer: Answer, path: string, status: number, type?: string) {
  if (answer.status !== status) throw new Error(`${path} answered ${answer.status}, not ${status}`);
  const given = answer.headers['content-type'] ?? '';
  if (type && !given.includes(type))
    throw new Error(`${path} is ${given || 'of no type'}, not ${type}`);
}

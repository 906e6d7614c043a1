import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Services } from '@azionelab/api/server';
import { pageRoutes, type PageOptions } from './pages.ts';
import { crawlerRoutes } from './robots.ts';

const YEAR_MS = 31_536_000_000;

export interface WebOptions extends PageOptions {
  webFolder: string | null;
}

/** The built web app: hashed assets for ever, everything else asked for again each time, pages filled per request. */
export async function webRoutes(
  app: FastifyInstance,
  services: Services,
  { webFolder, ...options }: WebOptions,
) {
  crawlerRoutes(app, services);
  if (!webFolder || !existsSync(join(webFolder, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) =>
      reply.code(404).type('text/plain').send('Not found.\n'),
    );
    return;
  }
  app.get('/assets/*', (request, reply) =>
    reply.sendFile(`assets/${wildcard(request.params)}`, webFolder, {
      ...CALM,
      maxAge: YEAR_MS,
      immutable: true,
    }),
  );
  for (const file of await rootFiles(webFolder)) {
    app.get(`/${file}`, (_request, reply) =>
      reply
        .header('Cache-Control', 'no-cache')
        .sendFile(file, webFolder, { ...CALM, cacheControl: false }),
    );
  }
  await pageRoutes(app, services, webFolder, options);
}

const CALM = { dotfiles: 'ignore', index: false } as const;

/** Service worker, manifest, icons: files whose names stay while their content changes. */
async function rootFiles(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        !entry.name.startsWith('.') &&
        !/^index\.html|\.(?:br|gz)$/.test(entry.name),
    )
    .map(({ name }) => name);
}

function wildcard(params: unknown) {
  return typeof params === 'object' && params !== null && '*' in params ? String(params['*']) : '';
}

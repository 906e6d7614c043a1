import { hashesOfLinks, newCode, type Secrets } from '@azionelab/api/server';
import type { SeedTools } from '@azionelab/db/seed';
import { storePoster } from './store-poster.ts';

export interface SeedToolsOptions {
  secrets: Secrets;
  hashPassword: (password: string) => Promise<string>;
  mediaFolder: string;
}

/** What seeding borrows from the process: links, passwords and pictures made as the site makes them. */
export function createSeedTools({
  secrets,
  hashPassword,
  mediaFolder,
}: SeedToolsOptions): SeedTools {
  return {
    newCode,
    linkHashes: (reservationId) => hashesOfLinks(secrets, { id: reservationId, linkVersion: 1 }),
    hashPassword,
    storePoster: (svg, focal) => storePoster(mediaFolder, svg, focal),
  };
}

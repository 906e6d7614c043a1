import type { PosterFile } from '../entities/index.ts';
import type { Locale } from '../words.ts';

/** What seeding needs from the packages that know secrets, passwords and images. */
export interface SeedTools {
  newCode(): string;
  /** Hashes of the three links of a reservation, as booking makes them. */
  linkHashes(reservationId: string): { confirm: string; manage: string; ticket: string };
  hashPassword(password: string): Promise<string>;
  /** Renders an SVG poster into the media folder; the focal point is a share from the top left. */
  storePoster(
    svg: Uint8Array,
    focal: { x: number; y: number },
  ): Promise<{ files: PosterFile[]; width: number; height: number }>;
}

export interface SeedContext {
  tools: SeedTools;
  /** Everything is dated relative to this instant. */
  now: Date;
}

export const DEMO_PASSWORD = 'azionelab-demo';
export const DEMO_ACCOUNTS = [
  { email: 'admin@demo.azionelab.test', name: 'Amelia Ferri', role: 'admin' },
  { email: 'boxoffice@demo.azionelab.test', name: 'Bruno Galli', role: 'boxOffice' },
  { email: 'door@demo.azionelab.test', name: 'Dora Monti', role: 'door' },
] as const;

export const SEED_LOCALE: Locale = 'it';

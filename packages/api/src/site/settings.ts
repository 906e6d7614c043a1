import type { EntityManager, MikroORM, Translated } from '@azionelab/db';

export interface BookingSettings {
  /** How long an unconfirmed booking keeps its seats. */
  holdMinutes: number;
}
export interface CompanySettings {
  name: string;
  tagline: Translated;
  email: string;
  phone: string;
  address: string;
  notice: Translated | null;
  isDemo: boolean;
}
export interface PageSettings {
  title: Translated;
  body: Translated;
}
export const PAGE_KEYS = ['home', 'about', 'contacts', 'privacy', 'accessibility'] as const;
export type PageKey = (typeof PAGE_KEYS)[number];

/** What can be set, by key, with what holds until somebody sets it. */
export interface SettingValues {
  booking: BookingSettings;
  company: CompanySettings;
  pages: Partial<Record<PageKey, PageSettings>>;
}

export const DEFAULT_SETTINGS: SettingValues = {
  booking: { holdMinutes: 30 },
  company: {
    name: 'AzioneLab',
    tagline: {
      it: '',
      en: '',
    },
    email: '',
    phone: '',
    address: '',
    notice: null,
    isDemo: false,
  },
  pages: {},
};

/** Reads settings through a short memory: they change rarely and are asked for with every booking. */
export interface SettingsReader {
  get<K extends keyof SettingValues>(key: K): Promise<SettingValues[K]>;
}

const REMEMBER_MS = 5_000;

export function createSettingsReader(orm: MikroORM): SettingsReader {
  let known: { at: number; values: Promise<SettingValues> } | null = null;
  return {
    async get(key) {
      if (!known || Date.now() - known.at > REMEMBER_MS) {
        known = { at: Date.now(), values: readSettings(orm.em.fork()) };
        known.values.catch(() => (known = null));
      }
      return (await known.values)[key];
    },
  };
}

async function readSettings(em: EntityManager): Promise<SettingValues> {
  const rows = await em.execute<{ key: string; value: object }[]>('select key, value from setting');
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  return {
    booking: { ...DEFAULT_SETTINGS.booking, ...stored['booking'] },
    company: { ...DEFAULT_SETTINGS.company, ...stored['company'] },
    pages: { ...DEFAULT_SETTINGS.pages, ...stored['pages'] },
  };
}

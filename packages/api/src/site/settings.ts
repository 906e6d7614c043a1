import type { EntityManager, MikroORM, Translated } from '@azionelab/db';

export interface BookingSettings {
  /** How long an unconfirmed booking keeps its seats. */
  holdMinutes: number;
  /** What a new performance begins with. */
  maxPartySize: number;
  /** How long before its start a new performance stops taking bookings. */
  closesMinutesBefore: number;
  /** How often in half an hour a visitor may ask for the same mail again. */
  resendsPerHalfHour: number;
}
export interface CompanySettings {
  name: string;
  tagline: Translated;
  email: string;
  phone: string;
  address: string;
  /** The name that mail comes from; empty: the one that the operator has set. */
  senderName: string;
  isDemo: boolean;
}
export interface Logo {
  /** A name below the media folder. */
  file: string;
  width: number;
  height: number;
}
export interface LookSettings {
  /** `#rrggbb`; null: the site's own. */
  accent: string | null;
  logo: Logo | null;
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
  look: LookSettings;
  /** Said at the top of every page; empty: nothing. */
  notice: Translated;
  pages: Partial<Record<PageKey, PageSettings>>;
}

const DEFAULT_SETTINGS: SettingValues = {
  booking: { holdMinutes: 30, maxPartySize: 10, closesMinutesBefore: 0, resendsPerHalfHour: 3 },
  company: {
    name: 'AzioneLab',
    tagline: {
      it: '',
      en: '',
    },
    email: '',
    phone: '',
    address: '',
    senderName: '',
    isDemo: false,
  },
  look: { accent: null, logo: null },
  notice: { it: '', en: '' },
  pages: {},
};

/** A page has a row of its own as soon as somebody edits it, so that two people can write two pages at once. */
export const pageRow = (key: PageKey) => `page.${key}`;

/** Reads settings through a short memory: they change rarely and are asked for with every booking. */
export interface SettingsReader {
  get<K extends keyof SettingValues>(key: K): Promise<SettingValues[K]>;
  /** This process changed one: it is read afresh. Others see it within seconds. */
  forget(): void;
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
    forget: () => (known = null),
  };
}

export async function readSettings(em: EntityManager): Promise<SettingValues> {
  return valuesOf(await settingRows(em)).values;
}

/** For the editor: every value with its row's version; 0 where nothing is set yet. */
export async function settingsWithVersions(em: EntityManager) {
  return valuesOf(await settingRows(em));
}

interface SettingRow {
  key: string;
  value: object;
  version: number;
}

function settingRows(em: EntityManager) {
  return em.execute<SettingRow[]>('select key, value, version from setting');
}

function valuesOf(rows: SettingRow[]) {
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const pages: SettingValues['pages'] = { ...stored['pages'] };
  for (const key of PAGE_KEYS) {
    const row = stored[pageRow(key)];
    if (row) pages[key] = { ...NO_PAGE, ...row };
  }
  const values: SettingValues = {
    booking: { ...DEFAULT_SETTINGS.booking, ...stored['booking'] },
    company: { ...DEFAULT_SETTINGS.company, ...stored['company'] },
    look: { ...DEFAULT_SETTINGS.look, ...stored['look'] },
    notice: { ...DEFAULT_SETTINGS.notice, ...stored['notice'] },
    pages,
  };
  const versions = new Map(rows.map(({ key, version }) => [key, version]));
  return { values, versionOf: (key: string) => versions.get(key) ?? 0 };
}

export const NO_PAGE: PageSettings = { title: { it: '', en: '' }, body: { it: '', en: '' } };

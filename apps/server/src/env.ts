import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '@azionelab/db';
import { keptSecret, weaknessOf } from './app-secret.ts';
import { SETTINGS, type SettingName } from './settings-list.ts';
import { alternateDomains, settingsSchema } from './settings-schema.ts';

export interface Settings {
  isProduction: boolean;
  port: number;
  /** Origin of the site, without a slash at the end. */
  publicUrl: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** An absolute path. */
  dataDir: string;
  /** Null: mail is kept in `dataDir`. */
  smtpUrl: string | null;
  mailFrom: string;
  appSecret: string;
  defaultLocale: Locale;
  timeZone: string;
  webWorkers: number;
  logLevel: string;
  trustProxy: boolean | number | string[];
  isRateLimited: boolean;
  alternateDomains: { host: string; locale: Locale }[];
  runsJobs: boolean;
  /** Null: the same as the site's. */
  migrationDatabaseUrl: string | null;
  shouldMigrate: boolean;
  databaseWaitMs: number;
  /** Null: no metrics. */
  metricsPort: number | null;
  /** An absolute path. */
  backupDir: string | null;
  certificateFile: string | null;
  /** Null: the version of the code. */
  release: string | null;
  sentryDsn: string | null;
  otlpEndpoint: string | null;
}

/** Everything that is wrong with the environment, one line each; it never repeats a value. */
export class BadSettings extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(`These settings are wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'BadSettings';
    this.faults = faults;
  }
}

type Environment = Record<string, string | undefined>;
type Given = Partial<Record<SettingName, string>>;

const REQUIRED_IN_PRODUCTION = [
  'PUBLIC_URL',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'APP_SECRET',
  'TRUST_PROXY',
] as const;
/**
 * Reads the settings: the only place that looks at the environment. Refuses with one `BadSettings` that lists everything.
 * Outside production a missing `APP_SECRET` is made and kept in the data folder.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const { given, faults } = collect(environment);
  const parsed = settingsSchema.safeParse(given);
  if (parsed.error)
    faults.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  if (given.NODE_ENV === 'production') faults.push(...productionFaults(given));
  else if (given.APP_SECRET && weaknessOf(given.APP_SECRET))
    faults.push(`APP_SECRET ${weaknessOf(given.APP_SECRET)}`);
  if (!parsed.success || faults.length > 0) throw new BadSettings(faults);

  const { data } = parsed;
  const dataDir = resolve(data.DATA_DIR);
  return {
    isProduction: data.NODE_ENV === 'production',
    port: data.PORT,
    publicUrl: new URL(data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).origin,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDir,
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM,
    appSecret: data.APP_SECRET ?? keptSecret(dataDir),
    defaultLocale: data.DEFAULT_LOCALE,
    timeZone: data.TIME_ZONE,
    webWorkers: data.WEB_WORKERS,
    logLevel: data.LOG_LEVEL,
    trustProxy: trustOf(data.TRUST_PROXY),
    isRateLimited: data.RATE_LIMIT === 'on',
    alternateDomains: alternateDomains(data.ALTERNATE_DOMAINS ?? '') ?? [],
    runsJobs: data.JOBS === 'on',
    migrationDatabaseUrl: data.MIGRATION_DATABASE_URL ?? null,
    shouldMigrate: data.RUN_MIGRATIONS === 'true',
    databaseWaitMs: data.DATABASE_WAIT * 1_000,
    metricsPort: data.METRICS_PORT ?? null,
    backupDir: data.BACKUP_DIR ? resolve(data.BACKUP_DIR) : null,
    certificateFile: data.CERTIFICATE_FILE ?? null,
    release: data.RELEASE ?? null,
    sentryDsn: data.SENTRY_DSN ?? null,
    otlpEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
}

/** The environment of this process with some of it replaced, for a child process. */
export function environmentWith(changes: Environment): Environment {
  return { ...process.env, ...changes };
}

/** Each setting from `NAME` or from the file that `NAME_FILE` names; an empty one counts as absent. */
function collect(environment: Environment) {
  const given: Given = {};
  const faults: string[] = [];
  for (const { name } of SETTINGS) {
    const text = environment[name]?.trim();
    const file = environment[`${name}_FILE`]?.trim();
    if (text && file) faults.push(`${name} and ${name}_FILE are both set`);
    const value = file ? contentOf(file) : text;
    if (value === null) faults.push(`${name}_FILE names a file that cannot be read`);
    if (value) given[name] = value;
  }
  return { given, faults };
}

function contentOf(file: string) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

function productionFaults(given: Given) {
  const faults = REQUIRED_IN_PRODUCTION.filter((name) => !given[name]).map(
    (name) => `${name} is required in production`,
  );
  if (given.RATE_LIMIT === 'off') faults.push('RATE_LIMIT must not be off in production');
  if (given.PUBLIC_URL && !given.PUBLIC_URL.startsWith('https:'))
    faults.push('PUBLIC_URL must be https in production');
  const weakness = given.APP_SECRET ? weaknessOf(given.APP_SECRET) : null;
  if (weakness) faults.push(`APP_SECRET ${weakness}`);
  return faults;
}

function trustOf(text: string): Settings['trustProxy'] {
  if (text === 'off' || text === '0') return false;
  if (/^\d$/.test(text)) return Number(text);
  return text.split(',').map((address) => address.trim());
}

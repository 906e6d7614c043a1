import { isIP, isIPv4 } from 'node:net';
import { LOCALES } from '@azionelab/db';
import * as z from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SENDER = /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const DOMAIN = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63}(?::\d{1,5})?$/;

const wholeNumber = (least: number, most: number) =>
  checked(
    `must be a whole number from ${least} to ${most}`,
    (text) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most,
  ).transform(Number);
const oneOf = <const T extends string>(words: readonly T[]) =>
  z.enum(words, { error: `must be one of ${words.join(', ')}` });

/** The form of each setting by itself; what production demands is checked on top. */
export const settingsSchema = z.object({
  NODE_ENV: oneOf(['development', 'test', 'production']).default('development'),
  PORT: wholeNumber(0, 65_535).default(3000),
  PUBLIC_URL: checked('must be an http(s) address without a path', isOrigin).optional(),
  DATABASE_URL: checked(
    'must be a postgresql:// address',
    hasScheme('postgres:', 'postgresql:'),
  ).optional(),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: checked(
    'must be an smtp:// or smtps:// address',
    hasScheme('smtp:', 'smtps:'),
  ).optional(),
  MAIL_FROM: checked('must be an e-mail address, or a name with one in <>', (text) =>
    SENDER.test(text),
  ).default('AzioneLab <noreply@azionelab.test>'),
  APP_SECRET: z.string().optional(),
  DEFAULT_LOCALE: oneOf(LOCALES).default('it'),
  TIME_ZONE: checked('must be a time zone such as Europe/Rome', isTimeZone).default('Europe/Rome'),
  WEB_WORKERS: wholeNumber(1, 64).default(1),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  TRUST_PROXY: checked(
    'must be off, a number of hops up to 9, or addresses such as 10.0.0.1, 10.0.0.0/8',
    isTrust,
  ).default('off'),
  RATE_LIMIT: oneOf(['on', 'off']).default('on'),
  ALTERNATE_DOMAINS: checked(
    'must be domains with their language, such as theatre.example.org=en, teatro.example.org=it',
    (text) => alternateDomains(text) !== null,
  ).optional(),
  JOBS: oneOf(['on', 'off']).default('on'),
  MIGRATION_DATABASE_URL: checked(
    'must be a postgresql:// address',
    hasScheme('postgres:', 'postgresql:'),
  ).optional(),
  RUN_MIGRATIONS: oneOf(['true', 'false']).default('false'),
  DATABASE_WAIT: wholeNumber(0, 3_600).default(60),
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  BACKUP_DIR: z.string().optional(),
  CERTIFICATE_FILE: z.string().optional(),
  RELEASE: checked('must be a word of letters, digits, dots and dashes', (text) =>
    /^[\w.+-]{1,80}$/.test(text),
  ).optional(),
  SENTRY_DSN: checked('must be an http(s) address', hasScheme('http:', 'https:')).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: checked(
    'must be an http(s) address',
    hasScheme('http:', 'https:'),
  ).optional(),
});

/** Reads `theatre.example.org=en, …`; null when any part of it is not a domain with a language of the site. */
export function alternateDomains(text: string) {
  const domains = text.split(',').map((part) => {
    const [host = '', locale = ''] = part.trim().toLowerCase().split('=');
    const known = LOCALES.find((each) => each === locale);
    return known && DOMAIN.test(host) ? { host, locale: known } : null;
  });
  return domains.every((domain) => domain !== null) ? domains : null;
}

function checked(error: string, isRight: (text: string) => boolean) {
  return z.string().refine(isRight, { error });
}

function isOrigin(text: string) {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '') && /^https?:\/\/[^/?#@]+\/?$/.test(text);
}

function hasScheme(...schemes: string[]) {
  return (text: string) => schemes.includes(URL.parse(text)?.protocol ?? '');
}

/** What Fastify understands of proxies: checked here, because it would throw without naming the setting. */
function isTrust(text: string) {
  return text === 'off' || /^\d$/.test(text) || text.split(',').every(isNetwork);
}

function isNetwork(text: string) {
  const [address = '', prefix, ...more] = text.trim().split('/');
  if (!isIP(address) || address.includes('%') || more.length > 0) return false;
  if (prefix === undefined) return true;
  const longest = isIPv4(address) ? 32 : 128;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= longest;
}

function isTimeZone(text: string) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

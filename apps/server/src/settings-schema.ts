import { isIP, isIPv4 } from 'node:net';
import { LOCALES } from '@azionelab/db';
import * as z from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SENDER = /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

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
});

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

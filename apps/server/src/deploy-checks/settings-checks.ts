import { weaknessOf } from '../app-secret.ts';
import { mailboxOf } from '../mail/message.ts';
import { type DeployCheck, failed, isPrivateHost, must, ok, should, warning } from './check.ts';

/** Domains that nobody can own (RFC 2606, RFC 6761), and those of this code's examples. */
const NOT_REAL = /(?:^|\.)(?:test|example|invalid|localhost|local|example\.(?:com|net|org))$/i;
const MOST_PROXIES = 3;

export const settingsChecks: DeployCheck[] = [
  {
    id: 'production',
    means: 'The site runs as a production site.',
    cure: 'Set NODE_ENV=production.',
    run: ({ settings }) =>
      must(settings.isProduction, 'NODE_ENV is production', 'NODE_ENV is not production'),
  },
  {
    id: 'public-url',
    means: 'Visitors reach the site by https under a name.',
    cure: 'Set PUBLIC_URL to the https address that visitors type.',
    run({ settings }) {
      const { protocol, hostname } = new URL(settings.publicUrl);
      if (protocol !== 'https:') return failed('PUBLIC_URL is not https');
      if (isPrivateHost(hostname) || /^[\d.:[\]]+$/.test(hostname))
        return failed('PUBLIC_URL is no public name');
      if (NOT_REAL.test(hostname)) return warning('PUBLIC_URL is a name for trials');
      return ok(`PUBLIC_URL is https with a name`);
    },
  },
  {
    id: 'secret',
    means: 'Links and sessions cannot be guessed.',
    cure: 'Make APP_SECRET anew with `openssl rand -base64 48`; links in mails already sent then end.',
    run({ settings }) {
      const weakness = weaknessOf(settings.appSecret);
      return must(weakness === null, 'APP_SECRET looks random', `APP_SECRET ${weakness ?? ''}`);
    },
  },
  {
    id: 'rate-limit',
    means: 'Nobody can try codes and passwords as often as they like.',
    cure: 'Set RATE_LIMIT=on, or take it away: on is the default.',
    run: ({ settings }) => must(settings.isRateLimited, 'rate limits are on', 'RATE_LIMIT is off'),
  },
  {
    id: 'proxies',
    means: 'The address of a visitor is the visitor’s, neither the proxy’s nor made up.',
    cure: 'Set TRUST_PROXY to the number of proxies before the site (1 for the nginx here), or to their addresses.',
    run({ settings }) {
      const { trustProxy } = settings;
      if (trustProxy === false)
        return failed('TRUST_PROXY is off: all visitors share the address of the proxy');
      if (typeof trustProxy === 'number' && trustProxy > MOST_PROXIES)
        return warning(`TRUST_PROXY trusts ${trustProxy} hops: strangers may choose their address`);
      const isEverybody =
        Array.isArray(trustProxy) && trustProxy.some((network) => /\/[0-7]$/.test(network));
      return must(
        !isEverybody,
        'proxies are trusted by name or number',
        'TRUST_PROXY trusts nearly everybody',
      );
    },
  },
  {
    id: 'mail-tls',
    means: 'Mail, its links and the relay’s password travel encrypted.',
    cure: 'Use an smtps:// address, or smtp:// with ?requireTLS=true.',
    run({ settings }) {
      if (!settings.smtpUrl) return failed('SMTP_URL is not set: no mail leaves');
      const { protocol, hostname, searchParams, password } = new URL(settings.smtpUrl);
      if (searchParams.get('tls.rejectUnauthorized') === 'false')
        return failed('the certificate of the relay is not checked');
      if (protocol === 'smtps:' || searchParams.get('requireTLS') === 'true')
        return ok('mail goes out over TLS');
      if (isPrivateHost(hostname)) return ok('the relay is on this machine or network');
      return password
        ? failed('the password of the relay may travel in the clear')
        : warning('mail may travel in the clear');
    },
  },
  {
    id: 'mail-from',
    means: 'Mail comes from a domain that exists and is the site’s.',
    cure: 'Set MAIL_FROM to an address of your own domain, with SPF and DKIM for the relay.',
    run({ settings }) {
      const domain = mailboxOf(settings.mailFrom).address.split('@')[1] ?? '';
      const { hostname } = new URL(settings.publicUrl);
      if (NOT_REAL.test(domain)) {
        // A trial of the whole, sender and site: nobody forgot the sender that the code comes with.
        return NOT_REAL.test(hostname)
          ? warning('MAIL_FROM is of a domain for trials')
          : failed('MAIL_FROM is of a domain that nobody has');
      }
      return should(
        isSameOrganisation(domain, hostname),
        'MAIL_FROM is of the site’s domain',
        'MAIL_FROM is of another domain than the site: its mail may be taken for spam',
      );
    },
  },
  {
    id: 'domains',
    means: 'Each further domain is a name of its own with its language.',
    cure: 'Correct ALTERNATE_DOMAINS: domain=language, each once, without the domain of PUBLIC_URL.',
    run({ settings }) {
      const { host } = new URL(settings.publicUrl);
      const hosts = settings.alternateDomains.map((domain) => domain.host);
      if (hosts.includes(host)) return failed('ALTERNATE_DOMAINS repeats the domain of PUBLIC_URL');
      if (new Set(hosts).size < hosts.length)
        return failed('ALTERNATE_DOMAINS names a domain twice');
      return ok(
        `${1 + hosts.length} domain(s), ${settings.defaultLocale} for whoever asks for none`,
      );
    },
  },
  {
    id: 'log-level',
    means: 'The log says what happened and does not drown it.',
    cure: 'Set LOG_LEVEL=info.',
    run({ settings: { logLevel } }) {
      if (/^(?:silent|fatal)$/.test(logLevel)) return failed('LOG_LEVEL leaves errors out');
      return should(
        /^(?:info|warn|error)$/.test(logLevel),
        `LOG_LEVEL is ${logLevel}`,
        `LOG_LEVEL is ${logLevel}: the log grows fast`,
      );
    },
  },
  {
    id: 'migrations-by-hand',
    means: 'The schema changes when the operator upgrades, and by a role of its own.',
    cure: 'Set RUN_MIGRATIONS=false and MIGRATION_DATABASE_URL to the role that owns the schema.',
    run({ settings }) {
      if (settings.shouldMigrate)
        return warning('RUN_MIGRATIONS=true: every start may change the schema');

      return should(
        settings.migrationDatabaseUrl !== null &&
          userOf(settings.migrationDatabaseUrl) !== userOf(settings.databaseUrl),
        'migrations have a role of their own',
        'migrations run as the same role as the site',
      );
    },
  },
];

function isSameOrganisation(one: string, other: string) {
  return lastTwo(one) === lastTwo(other);
}

function lastTwo(name: string) {
  return name.toLowerCase().split('.').slice(-2).join('.');
}

function userOf(url: string | null) {
  return url ? new URL(url).username : '';
}

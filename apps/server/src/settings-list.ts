/** One setting that an operator may give, as `NAME` or as `NAME_FILE` (a file that holds it). */
export interface SettingDescription {
  name: string;
  default: string;
  meaning: string;
}

/** Everything that the environment can say. The README's table is checked against this list. */
export const SETTINGS = [
  {
    name: 'NODE_ENV',
    default: 'development',
    meaning: '`production` turns every development convenience off',
  },
  { name: 'PORT', default: '3000', meaning: 'Port the server listens on' },
  {
    name: 'PUBLIC_URL',
    default: 'http://localhost:PORT',
    meaning: 'Address of the site as visitors see it; https in production',
  },
  {
    name: 'DATABASE_URL',
    default: 'embedded PostgreSQL',
    meaning: 'PostgreSQL to use; required in production',
  },
  {
    name: 'DATA_DIR',
    default: '.data',
    meaning: 'Folder for media and, in development, the database and the mail',
  },
  {
    name: 'SMTP_URL',
    default: 'mail is kept in DATA_DIR/mail',
    meaning: 'Mail relay, `smtp://` or `smtps://`; required in production',
  },
  {
    name: 'MAIL_FROM',
    default: 'AzioneLab <noreply@azionelab.test>',
    meaning: 'Sender of all mail; required in production',
  },
  {
    name: 'APP_SECRET',
    default: 'made once in DATA_DIR/app-secret',
    meaning: 'At least 32 random characters, from which every link is made; required in production',
  },
  {
    name: 'DEFAULT_LOCALE',
    default: 'it',
    meaning: 'Language for whoever asks for none: `it` or `en`',
  },
  {
    name: 'TIME_ZONE',
    default: 'Europe/Rome',
    meaning: 'Time zone of the company; every venue has its own',
  },
  { name: 'WEB_WORKERS', default: '1', meaning: 'Processes that share the port' },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
  },
  {
    name: 'TRUST_PROXY',
    default: 'off',
    meaning:
      'Proxies whose forwarded headers count: `off`, a number of hops, or addresses and networks; required in production',
  },
  {
    name: 'RATE_LIMIT',
    default: 'on',
    meaning: '`off` lifts all rate limits; refused in production',
  },
  {
    name: 'ALTERNATE_DOMAINS',
    default: 'none',
    meaning:
      'Further domains of the same site, each with the language for whoever asks for none: `theatre.example.org=en`',
  },
  {
    name: 'JOBS',
    default: 'on',
    meaning: '`off`: this process serves and leaves mail and schedules to one with the role `jobs`',
  },
  {
    name: 'MIGRATION_DATABASE_URL',
    default: 'DATABASE_URL',
    meaning: 'PostgreSQL as the role that may change the schema; used by migrations alone',
  },
  {
    name: 'RUN_MIGRATIONS',
    default: 'false',
    meaning: '`true`: migrate before serving; otherwise a schema that does not fit stops the start',
  },
  {
    name: 'DATABASE_WAIT',
    default: '60',
    meaning: 'Seconds to wait for the database at start',
  },
  {
    name: 'METRICS_PORT',
    default: 'no metrics',
    meaning: 'Port for Prometheus; keep it inside',
  },
  {
    name: 'BACKUP_DIR',
    default: 'none',
    meaning: 'Folder of the backups, of which metrics and `doctor --deploy` tell the age',
  },
  {
    name: 'CERTIFICATE_FILE',
    default: 'none',
    meaning:
      'Certificate of the site, of which metrics and `doctor --deploy` tell how long it is valid',
  },
  {
    name: 'RELEASE',
    default: 'version of the code',
    meaning: 'Name of what runs, in logs, metrics and error reports',
  },
  {
    name: 'SENTRY_DSN',
    default: 'none',
    meaning: 'Where unexpected errors are reported, without personal data',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: 'none',
    meaning: 'Where OpenTelemetry traces go',
  },
] as const satisfies readonly SettingDescription[];
export type SettingName = (typeof SETTINGS)[number]['name'];

import { describe, expect, test } from 'vitest';
import { type Compose, composed, megabytes, withDefaults } from './files.ts';

const PRODUCTION: [string, Compose][] = [
  ['compose.yml', composed('compose.yml')],
  ['compose.yml with compose.small.yml', composed('compose.yml', 'compose.small.yml')],
  ['compose.basic.yml', composed('compose.basic.yml')],
];
const ALL: [string, Compose][] = [...PRODUCTION, ['compose.dev.yml', composed('compose.dev.yml')]];

function parted<T>(all: T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

function publishedBy(name: string) {
  return Object.values(composed(name).services).flatMap(({ ports = [] }) => ports);
}

describe.each(ALL)('%s', (_name, compose) => {
  const services = Object.entries(compose.services);

  test('runs images of an exact version, never the latest', () => {
    const [built, pulled] = parted(services, ([, { build }]) => build !== undefined);
    for (const [name, { image }] of built) expect(image, name).toMatch(/:\$\{AZIONELAB_VERSION:\?/);
    for (const [name, { image }] of pulled)
      expect(withDefaults(image), name).toMatch(/^[\w./-]+:v?\d+\.\d+(?:\.\d+)?[\w.-]*$/);
    for (const [name, { image }] of services) expect(image, name).not.toContain('latest');
  });

  test('gives every service limits, and a log that does not fill the disk', () => {
    for (const [name, { mem_limit, pids_limit, logging }] of services) {
      expect(megabytes(mem_limit ?? ''), name).toBeGreaterThan(0);
      expect(pids_limit, name).toBeGreaterThan(0);
      expect(logging?.options, name).toMatchObject({
        'max-size': expect.stringMatching(/^\d+m$/),
        'max-file': expect.stringMatching(/^\d+$/),
      });
    }
  });

  test('takes every capability from every service, and the way to gain one', () => {
    for (const [name, service] of services) {
      expect(service.cap_drop, name).toEqual(['ALL']);
      expect(service.security_opt, name).toContain('no-new-privileges:true');
      expect(service.cap_add, name).toBeUndefined();
      expect(service.privileged, name).toBeUndefined();
    }
  });

  test('restarts what ends, and asks every service that stays how it is', () => {
    const [once, staying] = parted(services, ([name]) => name === 'migrate');
    for (const [, service] of once)
      expect(service).toMatchObject({ restart: 'no', healthcheck: { disable: true } });
    for (const [name, { restart, healthcheck, build }] of staying) {
      expect(restart, name).toBe('unless-stopped');
      // Our own images bring their check along.
      expect(Boolean(build) || healthcheck?.test !== undefined, name).toBe(true);
    }
  });

  test('waits for what it needs', () => {
    const waits = services.flatMap(([, { depends_on }]) =>
      Object.entries(depends_on ?? {}).map(([on, { condition }]) => ({ on, condition })),
    );
    const conditionsOf = (name: string) => [
      ...new Set(waits.filter(({ on }) => on === name).map(({ condition }) => condition)),
    ];
    for (const { on } of waits) expect(compose.services).toHaveProperty(on);
    expect(conditionsOf('db')).toEqual(['service_healthy']);
    const migrated = compose.services['migrate'] ? ['service_completed_successfully'] : [];
    expect(conditionsOf('migrate')).toEqual(migrated);
  });

  test('names no volume, network or secret that it does not have', () => {
    for (const [name, { volumes = [], networks = [], secrets = [] }] of services) {
      const sources = volumes.map((volume) => withDefaults(volume).split(':')[0] ?? '');
      for (const source of sources.filter((each) => !/^[./]/.test(each)))
        expect(compose.volumes, name).toHaveProperty(source);
      for (const network of networks) expect(compose.networks, name).toHaveProperty(network);
      for (const secret of secrets) expect(compose.secrets, name).toHaveProperty(secret);
    }
  });
});

describe.each(PRODUCTION)('%s in production', (_name, compose) => {
  const services = Object.entries(compose.services);

  test('has no service whose root can be written', () => {
    for (const [name, { read_only, tmpfs }] of services) {
      expect(read_only, name).toBe(true);
      expect(tmpfs?.join(' '), name).toContain('/tmp:size=');
    }
  });

  test('keeps the database where only the site reaches it', () => {
    expect(compose.services['db']?.networks).toEqual(['internal']);
    expect(compose.services['db']?.ports).toBeUndefined();
    expect(compose.networks?.['internal']).toEqual({ internal: true });
  });

  test('keeps bookings that were answered, whatever is turned off to save memory', () => {
    const { command, image } = compose.services['db'] ?? {};
    expect(withDefaults(image ?? '')).toMatch(/^postgres:18\./);
    for (const flag of ['fsync', 'synchronous_commit', 'full_page_writes'])
      expect(command).toContain(`--${flag}=on`);
    expect(compose.services['db']?.volumes).toContain('postgres_data:/var/lib/postgresql');
  });

  test('gives secrets as files, each to whom it concerns', () => {
    for (const [name, secret] of Object.entries(compose.secrets ?? {}))
      expect(secret).toEqual({ file: `./secrets/${name}` });
    const holders = (secret: string) =>
      services.filter(([, { secrets }]) => secrets?.includes(secret)).map(([name]) => name);
    expect(holders('migration_database_url')).toEqual(['migrate']);
    expect(holders('postgres_password')).toEqual(['db']);
    const secret = services
      .flatMap(([, { environment = {} }]) => Object.entries(environment))
      .filter(([name]) => /PASSWORD|SECRET|DATABASE_URL|SMTP_URL/.test(name));
    for (const [name, value] of secret) {
      expect(name).toMatch(/_FILE$/);
      expect(value, name).toMatch(/^\/run\/secrets\//);
    }
  });

  test('migrates once, as the owner of the schema, before anything serves', () => {
    expect(compose.services['migrate']).toMatchObject({
      command: ['migrate'],
      environment: { MIGRATION_DATABASE_URL_FILE: '/run/secrets/migration_database_url' },
    });
    for (const name of ['app', 'jobs'])
      expect(compose.services[name]?.depends_on).toMatchObject({
        db: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
  });
});

test('only nginx is reached from outside, by http and https', () => {
  const published = Object.entries(composed('compose.yml').services).filter(
    ([, { ports }]) => ports,
  );
  expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
    ['nginx', ['80:8080', '443:8443']],
  ]);
});

test('behind another proxy the site is reached on loopback alone, and in development everything', () => {
  expect(publishedBy('compose.basic.yml')).toEqual([`127.0.0.1:$\{APP_PORT:-3000}:3000`]);
  for (const port of publishedBy('compose.dev.yml')) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('a server of 2 GB has room for all limits together and for the system', () => {
  const { services } = composed('compose.yml', 'compose.small.yml');
  const total = Object.values(services).reduce(
    (sum, { mem_limit }) => sum + megabytes(mem_limit ?? ''),
    0,
  );
  expect(total).toBeLessThanOrEqual(2048 - 384);
});

test('the small database fits into its limit when every connection sorts at once', () => {
  const { command = [], mem_limit = '' } =
    composed('compose.yml', 'compose.small.yml').services['db'] ?? {};
  const value = (name: string) =>
    Number(/\d+/.exec(command.find((word) => word.startsWith(`--${name}=`)) ?? '')?.[0]);
  const most =
    value('shared_buffers') +
    value('max_connections') * (value('work_mem') + 5) +
    value('maintenance_work_mem') +
    value('autovacuum_max_workers') * value('autovacuum_work_mem');
  expect(most).toBeLessThan(megabytes(mem_limit));
});

test('the files for a proxy of your own run the site as the others do', () => {
  const own = ['NODE_ENV', 'PUBLIC_URL', 'DATABASE_URL_FILE', 'APP_SECRET_FILE', 'DATA_DIR'];
  const production = composed('compose.yml').services;
  const basic = composed('compose.basic.yml').services;
  expect(basic['db']).toEqual(production['db']);
  for (const name of ['app', 'jobs', 'migrate'])
    for (const setting of own)
      expect(basic[name]?.environment?.[setting]).toBe(production[name]?.environment?.[setting]);
});

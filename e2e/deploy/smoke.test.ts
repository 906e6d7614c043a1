import { afterAll, expect, test } from 'vitest';
import { ALTERNATE, SITE, startDeployment } from './harness/deployment.ts';
import { ADDRESSES } from './harness/namespaces.ts';
import { cli } from './harness/replica.ts';

const site = await startDeployment();
afterAll(() => site.stop());

const STEPS = [
  'live',
  'ready',
  'pages',
  'assets',
  'evening',
  'hidden',
  'booking',
  'confirmation',
  'ticket',
  'mail',
  'sign-in',
  'check-in',
  'removed',
];
const TRUST = { NODE_EXTRA_CA_CERTS: site.authority.certificateFile };

/** From beside the app, through nginx, as the role that may change no table. */
function smoke(domain: string, env: Record<string, string> = TRUST) {
  const there = `${ADDRESSES.edgeToApp}:443`;
  return cli(site.site, ['smoke', '--url', `https://${domain}`, '--connect', there], { env });
}

async function leftovers() {
  const [row] = await site.orm.em.fork().execute<{ rows: number }[]>(
    `select (select count(*) from show) + (select count(*) from venue) + (select count(*) from performance)
       + (select count(*) from reservation) + (select count(*) from staff_user) + (select count(*) from outbox_email)
       + (select count(*) from audit_entry where action not like 'user.setUp%') as rows`,
  );
  return Number(row?.rows);
}

test.each([SITE, ALTERNATE])(
  'a booking is rehearsed at https://%s through nginx, and nothing of it stays',
  async (domain) => {
    const { code, stdout } = await smoke(domain);
    console.log(stdout);
    const steps = [...stdout.matchAll(/^ok +\d+ ms {2}(.+)$/gm)].map(([, step]) => step);
    expect([code, steps]).toEqual([0, STEPS]);
    expect(await leftovers()).toBe(0);
  },
);

test('a certificate that nobody trusts is a failure of the first step', async () => {
  const { code, stderr } = await smoke(SITE, {});
  expect([code, stderr]).toEqual([1, expect.stringContaining('The step "live" failed')]);
  expect(stderr).toMatch(/certificate/);
  expect(await leftovers()).toBe(0);
});

test('a site that is down is a failure, and the rehearsal is removed all the same', async () => {
  await Promise.all(site.replicas.map((replica) => replica.end()));
  const { code, stderr } = await smoke(SITE);
  expect([code, stderr]).toEqual([1, expect.stringContaining('/api/health/live answered 50')]);
  expect(await leftovers()).toBe(0);
});

import { writeFile } from 'node:fs/promises';
import { createOrm } from '@azionelab/db';
import { givenPerformance } from '@azionelab/api/testing';
import { obtainCertificate } from './certificate.ts';
import { type Running, runContainer, startContainer } from './container.ts';
import { query, type Roles } from './databases.ts';
import { appContainer, DOMAIN, type Image, type Site, startFront, untilHealthy } from './site.ts';
import { check, step } from './steps.ts';
import { type Relay, Visitor } from './visitor.ts';

const ENTRYPOINT = '/app/docker/entrypoint.sh';

/** Nothing serves before the schema is there, and the role `migrate` brings it. */
export async function playMigration(site: Site, roles: Roles) {
  await step('the site does not start on a schema that is older', async () => {
    const { code, output } = await runContainer(appContainer(site, ['web']));
    check(code === 1, `It ended with ${code}:\n${output}`);
    return output.trim().split('\n').at(-1)?.slice(0, 120) ?? '';
  });
  await step('the role migrate brings the schema, as its owner', async () => {
    const { code, output } = await runContainer(appContainer(site, ['migrate']));
    check(code === 0, `It ended with ${code}:\n${output}`);
    const [row] = await query(
      roles.owner,
      `select count(*)::int as tables, count(*) filter (where tableowner <> 'azionelab_owner')::int as others
         from pg_tables where schemaname = 'public'`,
    );
    check(Number(row?.['tables']) > 10 && row?.['others'] === 0, 'The tables are not its own.');
    return `${String(row?.['tables'])} tables`;
  });
}

/** From the first page to the last signal. */
export async function playEvening(site: Site, roles: Roles, front: Image, relay: Relay) {
  const running = await step('the site starts as its own user with a read-only root', async () => {
    const started = await startContainer(appContainer(site, ['web']));
    await untilHealthy(started, site.app.config);
    return started;
  });
  await step('it cannot write outside its media, nor be root', () => tryToEscape(running));
  await step('certbot, root without a capability, obtains and renews a certificate', async () => {
    const group = Number(front.config.User.split(':')[1]);
    await writeFile(site.authority, await obtainCertificate(DOMAIN, site.certs, group));
  });
  const nginx = await step('nginx starts before it, `nginx -t` passes inside', async () => {
    const started = await startFront(site, front);
    await untilHealthy(started.running, front.config);
    const command = ['nginx', '-t', '-c', '/run/azionelab/conf/nginx.conf'];
    const tested = await started.running.exec(command);
    check(tested.code === 0, tested.output);
    return started;
  });
  const visitor = new Visitor(nginx.visitor);
  await step('a visitor gets the pages by https', async () => {
    const page = await visitor.ask('/');
    check(page.status === 200 && page.body.includes('<html lang="it"'), `/ is ${page.status}.`);
    check(page.headers['strict-transport-security'], 'There is no HSTS.');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? '';
    check((await visitor.ask(script)).status === 200, `The script ${script} is missing.`);
    check((await visitor.ask(`${script}.map`)).status === 404, 'A source map is served.');
    return `${page.body.length} characters, with its script`;
  });
  await step('a visitor books two seats and confirms by the mailed link', async () => {
    const orm = await createOrm({ databaseUrl: roles.owner, poolSize: 2 });
    const { id } = await givenPerformance(orm, new Date(), { capacity: 20 });
    await orm.close(true);
    const code = await visitor.bookAndConfirm(id, relay);
    const [row] = await query(
      roles.app,
      'select status, party_size from reservation where code = $1',
      [code],
    );
    check(row?.['status'] === 'confirmed' && row['party_size'] === 2, JSON.stringify(row));
    return 'confirmed';
  });
  await step('the jobs run apart', () => playJobs(site));
  await step('the commands run beside it', () => playCommands(running));
  await step("the operator's smoke test goes through nginx, in a container of its own", () =>
    playSmoke(site, nginx.visitor.port),
  );
  await step('SIGTERM ends the site, SIGQUIT nginx, both cleanly', async () => {
    const peak = await running.peakMb();
    const app = await running.end('TERM');
    const quit = await nginx.running.end('QUIT');
    check(app.code === 0, `The site ended with ${app.code}:\n${running.said().slice(-2000)}`);
    check(quit.code === 0, `nginx ended with ${quit.code}:\n${nginx.running.said().slice(-2000)}`);
    check(app.ms < 10_000, `The site took ${app.ms} ms.`);
    return `${app.ms} ms and ${quit.ms} ms; the site used ${peak} MB at most`;
  });
}

async function tryToEscape(running: Running) {
  for (const path of ['/app/x', '/etc/x', '/var/lib/azionelab/x'])
    check((await running.exec(['touch', path])).code !== 0, `It may write ${path}.`);
  const media = await running.exec(['touch', '/var/lib/azionelab/media/x']);
  check(media.code === 0, 'It may not write its media.');
  const status = (await running.exec(['cat', '/proc/self/status'])).output;
  check(/^CapEff:\s*0+$/m.test(status), 'It has capabilities.');
  check(/^NoNewPrivs:\s*1$/m.test(status), 'It may gain privileges.');
  const first = (await running.exec(['cat', '/proc/1/comm'])).output.trim();
  check(first === 'tini', `PID 1 is ${first}.`);
  return (await running.exec(['id'])).output.trim();
}

async function playJobs(site: Site) {
  const jobs = await startContainer(
    appContainer(site, ['jobs'], { METRICS_PORT: String(site.metricsPort) }),
  );
  await untilHealthy(jobs, site.app.config, [String(site.metricsPort)]);
  const { code, ms } = await jobs.end('TERM');
  check(code === 0, `They ended with ${code}:\n${jobs.said()}`);
  return `healthy, and gone ${ms} ms after SIGTERM`;
}

async function playCommands(running: Running) {
  const enter = (...words: string[]) => running.exec([ENTRYPOINT, ...words]);
  const doctor = await enter('doctor');
  check(doctor.code === 0, doctor.output);
  const version = await enter('version');
  check(version.output.includes('0.0.0-proof+proof'), `The version is ${version.output}`);
  check((await enter('backup-check')).code === 1, 'A missing backup is not missed.');
  check((await enter('sh', '-c', 'exit 9')).code === 9, 'An exit code is not handed on.');
  return doctor.output.trim().split('\n').at(-1) ?? '';
}

async function playSmoke(site: Site, httpsPort: number) {
  const authority = '/run/authority.pem';
  const smoke = appContainer(site, ['smoke', '--connect', `127.0.0.1:${httpsPort}`], {
    NODE_EXTRA_CA_CERTS: authority,
  });
  const { code, output } = await runContainer({
    ...smoke,
    binds: [...smoke.binds, { from: site.authority, to: authority }],
  });
  check(code === 0, output);
  return output.trim().split('\n').at(-1) ?? '';
}

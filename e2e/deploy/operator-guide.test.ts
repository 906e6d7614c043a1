import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { commandsIn } from '../operator/guide.ts';
import { givenPreparedServer, givenRelease } from './server/installed.ts';
import { DOMAIN, REPOSITORY } from './server/server.ts';

const guide = readFileSync(join(REPOSITORY, 'docs/operator.md'), 'utf8');
vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });
const server = await givenPreparedServer();
afterAll(server.stop);

/** What cannot run here as it is written: this server reaches no other machine, and systemd's journal is not there. */
const HERE: [RegExp, string][] = [
  [/theatre\.example\.org/g, DOMAIN],
  [/^apt-get install --yes/, 'apt-get install --simulate --no-download --ignore-missing'],
  [
    /^rsync .*/,
    'command -v rsync >/dev/null || echo "rsync is not installed here: its line was not run"',
  ],
  // The name of this server exists nowhere, which is a fault of an installation: the check may end by naming it.
  [/^docker\/bin\/status --deploy$/, '$& >/run/deploy || grep "^ERROR" /run/deploy'],
  [/^journalctl /, '/usr/bin/journalctl '],
];

test('every command of the guide runs on a fresh server, in the order in which it is written', async () => {
  const env = { ...server.env, AZIONELAB_YES: 'yes' };
  // Where a repository would be asked for it, the next version is there already.
  const next = await givenRelease(server, 'v1.1.0', 'true');
  await server.must(`mkdir -p /opt/azionelab/releases && cp -a ${next} /opt/azionelab/releases/`);
  for (const written of commandsIn(guide, 'operator')) {
    const command = HERE.reduce((line, [pattern, word]) => line.replace(pattern, word), written);
    const place = `[ -d /opt/azionelab/current ] && cd /opt/azionelab/current || cd ${server.release}`;
    const { code, out, ms } = await server.run(`${place}; ${command}`, {
      env,
      input: 'a lamp above the stage door\n',
    });
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${String(ms).padStart(6)} ms  ${written}`);
    expect(code, `${written}\n${out}`).toBe(0);
  }
});

test('systemd understands every unit as up installs it', async () => {
  const out = await server.must(
    `cd /etc/systemd/system && SYSTEMD_LOG_LEVEL=warning systemd-analyze verify ./azionelab-*.service ./azionelab-*.timer ./azionelab@3101.service 2>&1`,
  );
  expect(out.split('\n').filter((line) => line.includes('azionelab'))).toEqual([]);
});

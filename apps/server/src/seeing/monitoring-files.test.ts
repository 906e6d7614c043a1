import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@azionelab/db/testing';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readSettings } from '../env.ts';
import { addDatabaseGauges } from './database-gauges.ts';
import { addFileGauges } from './file-gauges.ts';
import { createMetrics } from './metrics.ts';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, ROOT), 'utf8');
const METRIC = /\b(?:azionelab|nodejs|process)_\w+|\bup\b/g;

/** What somebody has to be woken for. */
const MUST =
  `SiteDown DatabaseDown RequestsFail SiteSlow EventLoopLags OverCapacity LockWaits PoolExhausted MailWaits
  NobodySendsMail MailFails BackupOld BackupMissing CertificateEnds DiskNearlyFull`.split(/\s+/);

const rule = z.object({
  alert: z.string().regex(/^[A-Z]\w+$/),
  expr: z.string(),
  labels: z.object({ severity: z.enum(['critical', 'warning']) }),
  annotations: z.object({
    summary: z.string().regex(/\.$/),
    runbook: z.string().regex(/^docs\/operator\.md#[a-z-]+$/),
  }),
});
const alertsFile = z.object({
  groups: z.array(z.object({ name: z.string(), rules: z.array(rule) })),
});
const panel = z.object({
  title: z.string(),
  type: z.string(),
  targets: z.array(z.object({ expr: z.string() })).optional(),
});
const dashboardFile = z.object({ uid: z.literal('azionelab'), panels: z.array(panel) });

const { groups } = alertsFile.parse(parse(await read('docker/monitoring/alerts.yml')));
const rules = groups.flatMap((group) => group.rules);
const { panels } = dashboardFile.parse(
  JSON.parse(await read('docker/monitoring/grafana-dashboard.json')),
);

/** Every series that a process with all settings can tell, histograms with their three. */
async function exportedNames() {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-names-'));
  await writeFile(join(folder, 'certificate'), '');
  const settings = readSettings({ BACKUP_DIR: folder, CERTIFICATE_FILE: folder, DATA_DIR: folder });
  const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 1 });
  const { registry } = createMetrics({ release: 'test' });
  addFileGauges(registry, settings);
  addDatabaseGauges(registry, { orm: database.orm, now: () => new Date() });
  const metrics = await registry.getMetricsAsJSON();
  await database.drop();
  return metrics.flatMap(({ name, type }) =>
    String(type) === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
}
const exported = new Set(['up', ...(await exportedNames())]);

function namesIn(expression: string) {
  return expression.replace(/"[^"]*"|\{[^}]*\}/g, '').match(METRIC) ?? [];
}

test('every metric that an alert or a panel asks for is one that the site tells', () => {
  const asked = [...rules, ...panels.flatMap(({ targets = [] }) => targets)].map(
    ({ expr }) => expr,
  );
  expect(asked.length).toBeGreaterThan(40);
  for (const expression of asked) {
    const names = namesIn(expression);
    expect([expression, names.length > 0]).toEqual([expression, true]);
    for (const name of names)
      expect([expression, name, exported.has(name)]).toEqual([expression, name, true]);
  }
});

test('the alerts cover what an operator has to be woken for, each under a name of its own', () => {
  const names = rules.map(({ alert }) => alert);
  expect(new Set(names).size).toBe(names.length);
  for (const name of MUST) expect([name, names.includes(name)]).toEqual([name, true]);
});

test('every alert leads to an incident in the operator’s guide', async () => {
  const headings = (await read('docs/operator.md')).match(/^#+ .*$/gm) ?? [];
  const anchors = new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-'),
    ),
  );
  for (const { alert, annotations } of rules)
    expect([alert, anchors.has(annotations.runbook.split('#')[1] ?? '')]).toEqual([alert, true]);
});

test('what the guide to monitoring says of metrics is what there is', async () => {
  const guide = await read('docs/monitoring.md');
  const ours = [...exported].map((name) => name.replace(/_(?:bucket|count|sum)$/, ''));
  for (const name of ours.filter((each) => each.startsWith('azionelab_')))
    expect([name, guide.includes(`\`${name}\``)]).toEqual([name, true]);
  for (const [, name = ''] of guide.matchAll(/`(azionelab_\w+)`/g))
    expect([name, ours.includes(name) || exported.has(name)]).toEqual([name, true]);
  for (const { alert } of rules) expect([alert, guide.includes(alert)]).toEqual([alert, true]);
});

test('Prometheus reads the rules beside its own file', async () => {
  const config = z
    .object({
      rule_files: z.array(z.string()),
      scrape_configs: z.array(z.object({ job_name: z.string() })),
    })
    .parse(parse(await read('docker/monitoring/prometheus.yml')));
  expect(config.rule_files).toEqual(['alerts.yml']);
  expect(config.scrape_configs.map(({ job_name: name }) => name)).toEqual(['azionelab']);
});

import { stat } from 'node:fs/promises';
import { SETTINGS } from '../settings-list.ts';
import { type DeployCheck, failed, must, ok, should, warning } from './check.ts';

const OTHERS_READ = 0o004;
const OTHERS_WRITE = 0o002;
const GROUP_WRITES = 0o020;
const MB = 2 ** 20;
/** What a process takes beside its heap. */
const BESIDE_HEAP = 60 * MB;

export const processChecks: DeployCheck[] = [
  {
    id: 'secret-files',
    means: 'Files with secrets are read by the site alone.',
    cure: 'chmod 0400 (or 0440 with a group of the site’s own) each file that a …_FILE setting names.',
    async run({ environment }) {
      const open: string[] = [];
      for (const setting of SETTINGS) {
        const name = `${setting.name}_FILE`;
        const file = environment[name];
        if (!file) continue;
        const { mode } = await stat(file);
        // In a container nobody else sees them, whatever the mode of the file they were made of.
        const forbidden = file.startsWith('/run/secrets/') ? 0 : OTHERS_READ;
        if (mode & (forbidden | OTHERS_WRITE | GROUP_WRITES)) open.push(name);
      }
      if (open.length > 0)
        return failed(`others may read or change the file of ${open.join(', ')}`);
      return should(
        Boolean(environment['APP_SECRET_FILE']),
        'secrets are in files of their own',
        'APP_SECRET is in the environment, which diagnostics and child processes see',
      );
    },
  },
  {
    id: 'workers',
    means: 'There are no more web processes than cores.',
    cure: 'Lower WEB_WORKERS to the number of cores, leaving one for PostgreSQL where there are several.',
    run: ({ settings: { webWorkers }, machine: { cores } }) =>
      should(
        webWorkers <= cores,
        `${webWorkers} web process(es) on ${cores} core(s)`,
        `${webWorkers} web processes share ${cores} core(s)`,
      ),
  },
  {
    id: 'memory',
    means: 'The processes fit into the memory when each has grown as large as it may.',
    cure: 'Set NODE_OPTIONS=--max-old-space-size=256, or lower WEB_WORKERS.',
    run({ settings: { webWorkers }, machine: { heapLimitBytes, memoryBytes } }) {
      const most = webWorkers * (heapLimitBytes + BESIDE_HEAP);
      const words = `${Math.round(most / MB)} MB at most of ${Math.round(memoryBytes / MB)} MB`;
      return should(most <= 0.6 * memoryBytes, words, `${words}: PostgreSQL has too little left`);
    },
  },
  {
    id: 'metrics',
    means: 'Somebody watches, and not on the port that visitors reach.',
    cure: 'Set METRICS_PORT to a port of its own that is never published (9464).',
    run({ settings: { metricsPort, port } }) {
      if (metricsPort === null)
        return warning('METRICS_PORT is not set here: unless the units give one, nobody watches');
      return must(
        metricsPort !== port,
        'metrics have a port of their own',
        'METRICS_PORT is the site’s PORT',
      );
    },
  },
  {
    id: 'release',
    means: 'Logs, metrics and reports say what runs.',
    cure: 'Set RELEASE to version and commit; the images do.',
    run: ({ settings: { release } }) =>
      should(release !== null, 'RELEASE is set', 'RELEASE is not set'),
  },
  {
    id: 'backups-configured',
    means: 'The site knows where its backups are.',
    cure: 'Set BACKUP_DIR and CERTIFICATE_FILE, so that their age is watched.',
    run({ settings: { backupDir, certificateFile } }) {
      if (!backupDir) return failed('BACKUP_DIR is not set');
      if (!certificateFile) return warning('CERTIFICATE_FILE is not set: nobody sees it end');
      return ok('BACKUP_DIR and CERTIFICATE_FILE are set');
    },
  },
];

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';

/** Stands in for journalctl: what the stand-in for systemctl caught, all of it, whatever `--since` says. */
const { values } = parseArgs({
  options: {
    'no-pager': { type: 'boolean' },
    output: { type: 'string' },
    since: { type: 'string' },
    unit: { type: 'string', multiple: true },
  },
});
const folder = join(process.env['STAND_IN_DIR'] ?? '', 'journal');
const wanted = (values.unit ?? []).map((unit) => `${unit.replace(/\.service$/, '')}.service.log`);
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
  if (wanted.some((pattern) => matchesGlob(name, pattern)))
    process.stdout.write(readFileSync(join(folder, name)));
}

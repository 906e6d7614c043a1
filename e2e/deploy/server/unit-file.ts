import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a unit of ours may say; another word is a mistake of ours, or one that the stand-in should learn first. */
const KNOWN = new Set(
  `Description After Before Wants Requires Conflicts StartLimitIntervalSec StartLimitBurst WantedBy
   Type User Group WorkingDirectory Environment EnvironmentFile ExecStart ExecStop Restart RestartSec TimeoutStopSec TimeoutStartSec
   MemoryMax TasksMax LimitNOFILE NoNewPrivileges ProtectSystem ReadWritePaths ProtectHome PrivateTmp PrivateDevices ProtectClock
   ProtectHostname ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectControlGroups ProtectProc RestrictNamespaces
   RestrictRealtime RestrictSUIDSGID RestrictAddressFamilies LockPersonality CapabilityBoundingSet AmbientCapabilities
   SystemCallArchitectures SystemCallFilter UMask Nice IOSchedulingClass RuntimeDirectory RemainAfterExit
   OnCalendar RandomizedDelaySec Persistent`.split(/\s+/),
);

/** One unit as systemd would read it: its file, then its drop-ins, `%i` filled in. */
export class Unit {
  readonly name: string;
  readonly #values = new Map<string, string[]>();

  constructor(folder: string, name: string) {
    this.name = name;
    const [, stem = '', instance = '', type = ''] =
      /^([^@]+)(?:@([^.]*))?\.(\w+)$/.exec(name) ?? [];
    const file = join(folder, instance ? `${stem}@.${type}` : name);
    if (!existsSync(file)) throw new Error(`Unit ${name} could not be found.`);
    const dropIns = `${file}.d`;
    const files = existsSync(dropIns)
      ? [file, ...readdirSync(dropIns).map((each) => join(dropIns, each))]
      : [file];
    for (const each of files) this.#read(readFileSync(each, 'utf8').replaceAll('%i', instance));
  }

  #read(text: string) {
    for (const line of text.split('\n')) {
      if (!line.trim() || /^[#[]/.test(line)) continue;
      const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      if (!KNOWN.has(key)) throw new Error(`${this.name}: the stand-in does not know ${line}`);
      this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
    }
  }

  all(key: string) {
    return this.#values.get(key) ?? [];
  }

  last(key: string) {
    return this.all(key).at(-1) ?? '';
  }

  has(key: string) {
    return this.#values.has(key);
  }

  /** `Environment=` first; files override it, as in systemd. */
  environment() {
    const own = this.all('Environment')
      .flatMap((line) => line.split(' '))
      .map((pair): [string, string] => splitPair(pair));
    const fromFiles = this.all('EnvironmentFile').flatMap((given) => {
      const file = given.replace(/^-/, '');
      if (given.startsWith('-') && !existsSync(file)) return [];
      return readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .map((line): [string, string] => splitPair(line));
    });
    return Object.fromEntries([...own, ...fromFiles]);
  }
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1).replace(/^"(.*)"$/, '$1')];
}

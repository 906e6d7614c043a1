import { expect, test } from 'vitest';
import { bash } from './shell.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 21, 4);

function stampOf(time: number) {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Which of these backups stay, newest first. */
async function kept(times: number[], isProtected: string[] = []) {
  const names = times.map(stampOf);
  const script = `set -euo pipefail; source docker/lib/retention.sh; retention_goes ${stampOf(NOW)} ${isProtected.join(' ')}`;
  const { code, out } = await bash(script, `${names.join('\n')}\n`);
  expect(code, out).toBe(0);
  const gone = new Set(out.split('\n'));
  return names
    .filter((name) => !gone.has(name))
    .toSorted()
    .toReversed();
}

const everyNight = (nights: number) =>
  Array.from({ length: nights }, (_, night) => NOW - 3_600_000 - night * DAY_MS);

test('after two years of nights there are 7 days, 4 weeks and 12 months', async () => {
  const names = await kept(everyNight(800));
  expect(names.slice(0, 7)).toEqual(everyNight(7).map(stampOf));
  // The newest of each week and month; some of them are among the days.
  expect(names.map((name) => name.slice(0, 8))).toEqual(
    (
      '20261121 20261120 20261119 20261118 20261117 20261116 20261115 20261108 20261101 20261031 ' +
      '20260930 20260831 20260731 20260630 20260531 20260430 20260331 20260228 20260131 20251231'
    ).split(' '),
  );
});

test('everything of the last two days stays, whatever was done', async () => {
  const times = Array.from({ length: 24 }, (_, hour) => NOW - hour * 2 * 3_600_000 - 60_000);
  expect(await kept(times)).toHaveLength(24);
});

test('when backups stop nothing more goes, and the newest never does', async () => {
  const old = [400, 401, 402].map((days) => NOW - days * DAY_MS);
  expect(await kept(old)).toHaveLength(3);
  expect(await kept([NOW - 4_000 * DAY_MS])).toHaveLength(1);
  expect(await kept([])).toEqual([]);
});

test('what was made before an upgrade stays as long as its version does', async () => {
  const times = [...everyNight(60), NOW - 50 * DAY_MS - 7_200_000];
  const before = stampOf(NOW - 50 * DAY_MS - 7_200_000);
  expect(await kept(times)).not.toContain(before);
  expect(await kept(times, [before])).toContain(before);
});

test('thinning out every night keeps as much as thinning out once', async () => {
  let names: number[] = [];
  const nights = everyNight(120).toReversed();
  for (const night of nights) {
    names.push(night);
    if (nights.indexOf(night) % 20 === 19) {
      const stay = new Set(await kept(names));
      names = names.filter((time) => stay.has(stampOf(time)));
    }
  }
  const stay = await kept(names);
  expect(stay.slice(0, 7)).toEqual(everyNight(7).map(stampOf));
  expect(new Set(stay.map((name) => name.slice(0, 6))).size).toBeGreaterThanOrEqual(4);
});

test('names that are no backups are never named for removal', async () => {
  const script = `source docker/lib/retention.sh; retention_goes ${stampOf(NOW)}`;
  const { out } = await bash(script, 'last-success.json\n.partial-20200101T000000Z\n../etc\n');
  expect(out).toBe('');
});

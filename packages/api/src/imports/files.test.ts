import { AuditEntry, Show, Venue } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { createImportDesk } from '../testing/imports.ts';
import { createEvening, venueData } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm } = evening;
const { user, imports, importFile, problemsOf } = await createImportDesk(evening);

describe('shows', () => {
  test('come in as drafts with both languages, and the audit counts them', async () => {
    const csv =
      'slug;title_it;title_en;duration_minutes;content_notes\r\ncome-vi-pare;"Così; è";It is so;95;smoke | LOUDNOISE\r\n';
    expect(await importFile({ kind: 'shows', csv })).toEqual({ made: 1, skipped: 0, tickets: 0 });
    const em = orm.em.fork();
    const show = await em.findOneOrFail(Show, { slug: 'come-vi-pare' });
    expect(show).toMatchObject({
      status: 'draft',
      title: { it: 'Così; è', en: 'It is so' },
      durationMinutes: 95,
      contentNotes: ['smoke', 'loudNoise'],
    });
    const entry = await em.findOneOrFail(AuditEntry, { action: 'shows.imported' });
    expect(entry).toMatchObject({ actor: 'staff', details: { made: 1, skipped: 0 } });
    expect(entry.user?.id).toBe(user.id);
  });

  test('a file again makes nothing, or is refused line by line, as one chooses', async () => {
    const csv = 'slug,title_it,duration_minutes\nsolo-una,Solo,60';
    const file = { kind: 'shows' as const, csv };
    await importFile(file);
    expect(await importFile(file)).toMatchObject({ made: 0, skipped: 1 });
    const refusing = { ...file, existing: 'refuse' as const };
    expect(await problemsOf(refusing)).toEqual([[2, 'slug', 'alreadyThere']]);
    await expect(importFile(refusing)).rejects.toMatchObject({ cause: { reason: 'STALE' } });
    expect(await orm.em.fork().count(Show, { slug: 'solo-una' })).toBe(1);
  });

  test('every bad cell is named with its line, also below texts of many lines', async () => {
    const csv = [
      'slug,title_it,synopsis_it,duration_minutes,content_notes,minimum_age',
      'buono,Buono,"una riga',
      '',
      'un’altra",80,,',
      'Non Buono,,,ottanta,fumo,200',
      'buono,Doppio,,0,,',
    ].join('\n');
    const { problems } = await imports.check({ kind: 'shows', csv });
    expect(problems).toEqual([
      { line: 5, column: 'slug', problem: 'badSlug', details: {} },
      { line: 5, column: 'title_it', problem: 'required', details: {} },
      { line: 5, column: 'minimum_age', problem: 'outOfRange', details: { from: 1, to: 21 } },
      { line: 5, column: 'duration_minutes', problem: 'notANumber', details: { value: 'ottanta' } },
      expect.objectContaining({ line: 5, column: 'content_notes', problem: 'unknownWord' }),
      {
        line: 6,
        column: 'duration_minutes',
        problem: 'outOfRange',
        details: { from: 1, to: 900 },
      },
      { line: 6, column: 'slug', problem: 'twiceInFile', details: { other: 2 } },
    ]);
  });

  test('what a spreadsheet would run as a formula is text like any other', async () => {
    const csv = `slug,title_it,duration_minutes\nformula,"=HYPERLINK(""x"")",60\nguarded,'+39 passi,60`;
    await importFile({ kind: 'shows', csv });
    const shows = await orm.em.fork().find(Show, { slug: ['formula', 'guarded'] });
    const titles = shows.map(({ title }) => title.it).toSorted();
    expect(titles).toEqual(['+39 passi', '=HYPERLINK("x")']);
  });
});

describe('a file that is no such file', () => {
  const header = 'slug,title_it,duration_minutes\n';
  test.each([
    [
      'an unknown and a missing column',
      'slug,titolo\na,b',
      [
        [1, 'titolo', 'unknownColumn'],
        [1, 'duration_minutes', 'missingColumn'],
      ],
    ],
    ['a column twice', `slug,${header}a,a,b,1`, [[1, 'slug', 'repeatedColumn']]],
    ['nothing below the header', `${header}\n,,\n`, [[1, null, 'empty']]],
    ['nothing at all', '', [[1, null, 'empty']]],
    ['a quote that never ends', `${header}a,b,1\nc,"d,2\n`, [[3, null, 'badQuotes']]],
    ['another encoding', `${header}a,b,1\nc,Cos\uFFFD,2\n`, [[3, null, 'notUtf8']]],
    ['more cells than columns', `${header}a,b,1,c\n`, [[2, null, 'tooManyCells']]],
  ])('with %s', async (_what, csv, problems) => {
    expect(await problemsOf({ kind: 'shows', csv })).toEqual(problems);
  });

  test('of more lines than an import takes', async () => {
    const lines = Array.from({ length: 10_001 }, (_, n) => `s${n},S,60`);
    const csv = header + lines.join('\n');
    expect(await problemsOf({ kind: 'shows', csv })).toEqual([[10_002, null, 'tooManyLines']]);
  });
});

test('a filled-in template of each kind, with either separator, moves a company in', async () => {
  const em = orm.em.fork();
  em.create(Venue, { ...venueData(100), slug: 'sala-estense' });
  await em.flush();
  for (const kind of ['shows', 'performances', 'reservations'] as const) {
    const { csv } = await imports.template({ kind, separator: ',' });
    expect(await problemsOf({ kind, csv })).toEqual([]);
    const other = await imports.template({ kind, separator: ';' });
    expect(await importFile({ kind, csv: other.csv })).toMatchObject({ made: 2, skipped: 0 });
    expect(await importFile({ kind, csv })).toMatchObject({ made: 0, skipped: 2 });
  }
});

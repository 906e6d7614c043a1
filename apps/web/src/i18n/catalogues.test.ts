import { describe, expect, test } from 'vitest';

import type { Message } from './catalogue.ts';
import { admin as adminEn } from './en/admin/index.ts';
import { access as accessEn } from './en/access.ts';
import { door as doorEn } from './en/door.ts';
import { staffErrors as staffErrorsEn } from './en/staff-errors.ts';
import { site as siteEn } from './en/site.ts';
import { admin as adminIt } from './it/admin/index.ts';
import { access as accessIt } from './it/access.ts';
import { door as doorIt } from './it/door.ts';
import { staffErrors as staffErrorsIt } from './it/staff-errors.ts';
import { site as siteIt } from './it/site.ts';
import { pseudo } from './pseudo.ts';

/** Words that are the same in both languages: names, units, and the languages' own names. */
const SAME_IN_BOTH = new Set([
  'No',
  'Privacy',
  'Menu',
  'Italiano',
  'English',
  'E-mail',
  'Password',
  'Link',
  'Logo',
]);

const texts = (message: Message) =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

function flatten(areas: Record<string, Record<string, Message>>) {
  return new Map(
    Object.entries(areas).flatMap(([area, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${area}.${key}`, message] as const),
    ),
  );
}

const italian = flatten({
  ...siteIt,
  ...adminIt,
  door: doorIt,
  staffErrors: staffErrorsIt,
  access: accessIt,
});
const english = flatten({
  ...siteEn,
  ...adminEn,
  door: doorEn,
  staffErrors: staffErrorsEn,
  access: accessEn,
});

describe('the Italian and the English texts', () => {
  test('have the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...italian.keys()].toSorted());
  });

  test('are never empty and never have stray spaces', () => {
    const faulty = [...italian, ...english].filter(([, message]) =>
      texts(message).some((text) => text.trim() !== text || text === ''),
    );
    expect(faulty).toEqual([]);
  });

  test('name the same placeholders', () => {
    for (const [key, message] of italian) {
      const named = (one: Message) => ({ key, placeholders: texts(one).map(placeholders) });
      expect(named(english.get(key) ?? '')).toEqual(named(message));
    }
  });

  test('differ, except for names and words that both languages share', () => {
    const untranslated = [...italian].filter(([key, message]) => {
      const translated = texts(english.get(key) ?? '');
      return texts(message).some((text, form) => {
        const hasWords = /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, ''));
        return hasWords && !SAME_IN_BOTH.has(text) && translated[form] === text;
      });
    });
    expect(untranslated).toEqual([]);
  });
});

test('the made-up language is longer, accented, and keeps its placeholders', () => {
  const text = pseudo('Restano {n} posti');
  expect(text.length).toBeGreaterThan('Restano {n} posti'.length * 1.3);
  expect(text).toContain('{n}');
  expect(text).toContain('ë');
});

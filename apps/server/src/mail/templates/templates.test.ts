import { LOCALES, STAFF_EMAIL_KINDS } from '@azionelab/db';
import { expect, test } from 'vitest';
import {
  BOOKING_KINDS,
  givenBooking,
  givenFacts,
  givenStaffFacts,
  TOKENS,
} from '../testing/facts.ts';
import { renderEmail } from './index.ts';
import { greetableName } from './names.ts';

const SITE = 'https://teatro.example';
const everyMail = LOCALES.flatMap((locale) => BOOKING_KINDS.map((kind) => ({ locale, kind })));

const hrefs = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
const textUrls = (text: string) => text.match(/https?:\/\/\S+/g) ?? [];
/** What a person sees of a page, with entities read. */
const visible = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

test.each(everyMail)(
  '$kind in $locale tells the same facts as page and as plain text',
  async ({ kind, locale }) => {
    const { subject, html, text } = await renderEmail(givenFacts(kind, { locale }));
    const page = visible(html);
    const day = locale === 'it' ? 'sabato 12 dicembre' : 'Saturday 12 December';
    expect(subject.replace(',', '')).toContain(kind === 'yourReservations' ? '' : day);
    for (const fact of [
      'La locandiera',
      'Teatro Volano',
      'Via dei Calafati 18',
      '21:00',
      '20:15',
      '2026',
      'ACDE3467',
      'AzioneLab',
    ]) {
      expect(text).toContain(fact);
      expect(page).toContain(fact);
    }
    expect(text).toMatch(locale === 'it' ? /4 posti/ : /4 seats/);
    expect(page).toMatch(locale === 'it' ? /4 posti/ : /4 seats/);
    expect([...new Set(hrefs(html))].toSorted()).toEqual([...new Set(textUrls(text))].toSorted());
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid Date/);
  },
);

test.each(everyMail)(
  '$kind in $locale leads only to the site and loads nothing from anywhere',
  async ({ kind, locale }) => {
    const { html } = await renderEmail(givenFacts(kind, { locale }));
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).toContain('prefers-color-scheme: dark');
    for (const href of hrefs(html)) expect(new URL(href).origin).toBe(SITE);
    for (const [, source] of html.matchAll(/src="([^"]*)"/g)) expect(source).toMatch(/^cid:/);
    expect(html).not.toMatch(/url\(|<script|<link|@import|javascript:/);
  },
);

test.each([
  ['confirmReservation', ['confirm']],
  ['alreadyBooked', ['manage', 'ticket']],
  ['ticket', ['manage', 'ticket']],
  ['reservationChanged', ['manage', 'ticket']],
  ['reservationCancelled', []],
  ['reservationMoved', ['manage', 'ticket']],
  ['performanceMoved', ['manage', 'ticket']],
  ['performanceCancelled', []],
  ['addressChanged', []],
  ['yourReservations', ['manage', 'ticket']],
] as const)('%s hands out the links %j and no others', async (kind, expected) => {
  const { html, text } = await renderEmail(givenFacts(kind));
  for (const part of [html, text]) {
    const given = Object.entries(TOKENS).filter(([, token]) => part.includes(token));
    expect(given.map(([purpose]) => purpose).toSorted()).toEqual([...expected]);
  }
});

test.each(LOCALES.flatMap((locale) => STAFF_EMAIL_KINDS.map((kind) => ({ locale, kind }))))(
  '$kind in $locale gives its reader one link, how long it works, and nothing else to press',
  async ({ kind, locale }) => {
    const facts = givenStaffFacts(kind, { locale });
    const { subject, html, text, attachments } = await renderEmail(facts);
    for (const part of [html, text]) {
      expect(part).toContain(facts.link.url);
      expect(part).toContain(locale === 'it' ? '3 giorni' : '3 days');
      expect(part).toContain('Anna Canarino');
    }
    expect(subject).toContain('AzioneLab');
    expect(new Set(hrefs(html))).toEqual(new Set([facts.link.url, SITE]));
    expect(attachments).toEqual([]);
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid Date/);
  },
);

test.each(['reservationMoved', 'performanceMoved'] as const)(
  '%s says which evening it was before, and carries the ticket and the new date for the calendar',
  async (kind) => {
    const { text, html, attachments } = await renderEmail(givenFacts(kind));
    for (const part of [text, visible(html)])
      expect(part).toContain('Prima era: sabato 5 dicembre 2026, ore 20:30, Sala Estense.');
    expect(attachments.map(({ filename }) => filename)).toEqual(['qr.png', 'teatro.ics']);
    expect(attachments[1]?.content.toString()).toContain('METHOD:PUBLISH');
  },
);

test('a booking still unconfirmed when its evening moves is asked to confirm and gets no ticket', async () => {
  const bookings = [
    givenBooking({ status: 'pending', expiresAt: new Date('2026-11-21T20:28:00Z') }),
  ];
  const { text, attachments } = await renderEmail(givenFacts('performanceMoved', { bookings }));
  expect(text).toContain(TOKENS.confirm);
  expect(text).not.toContain(TOKENS.ticket);
  expect(attachments.map(({ filename }) => filename)).toEqual(['teatro.ics']);
});

test('a cancelled evening leaves the calendar even where the booking has not been ended yet', async () => {
  const bookings = [givenBooking({ status: 'confirmed' })];
  const { attachments } = await renderEmail(givenFacts('performanceCancelled', { bookings }));
  expect(attachments.map(({ contentType }) => contentType)).toEqual([
    'text/calendar; charset=utf-8; method=CANCEL',
  ]);
  expect(attachments[0]?.content.toString()).toContain('STATUS:CANCELLED');
});

test('the former address reads neither the name nor a way into the booking', async () => {
  const { subject, html, text } = await renderEmail(givenFacts('addressChanged'));
  expect(`${subject}${html}${text}`).not.toMatch(/Anna|Canarino|manage#|confirm#|ticket#/);
});

test('a test mail says so in its subject and in its first line', async () => {
  const { subject, text, html } = await renderEmail(givenFacts('ticket', { isSample: true }));
  expect(subject).toMatch(/^\[Prova\] Il tuo biglietto/);
  for (const part of [text, visible(html)]) expect(part).toContain('Questa è un’e-mail di prova');
});

test('the mail that asks to confirm has one button and says until when the seats are held, on the clock of the venue', async () => {
  const { html, text, subject } = await renderEmail(givenFacts('confirmReservation'));
  expect(html.match(/mso-padding-alt/g)).toHaveLength(1);
  expect(subject).toContain('21:28');
  expect(text).toContain('fino alle 21:28');
  expect(visible(html)).toContain('fino alle 21:28');
});

test('a hold that ends after midnight names its day', async () => {
  const bookings = [
    givenBooking({ status: 'pending', expiresAt: new Date('2026-11-21T23:10:00Z') }),
  ];
  const { text } = await renderEmail(
    givenFacts('confirmReservation', { bookings, now: new Date('2026-11-21T22:40:00Z') }),
  );
  expect(text).toContain('fino alle 00:10 di domenica 22 novembre');
});

test('a mail that leaves after the hold promises nothing that is over', async () => {
  const { text, subject } = await renderEmail(
    givenFacts('confirmReservation', { now: new Date('2026-11-21T21:00:00Z') }),
  );
  expect(`${subject} ${text}`).not.toContain('21:28');
  expect(text).toContain('Se i posti ci sono ancora');
});

test('a second booking is answered by what there is: to confirm, to use, or gone', async () => {
  const now = new Date('2026-11-21T19:58:00Z');
  const textFor = async (status: 'pending' | 'cancelled') =>
    (await renderEmail(givenFacts('alreadyBooked', { now, bookings: [givenBooking({ status })] })))
      .text;
  expect(await textFor('pending')).toContain(TOKENS.confirm);
  expect(await textFor('cancelled')).not.toMatch(new RegExp(Object.values(TOKENS).join('|')));
  expect(await textFor('cancelled')).toContain('/shows/la-locandiera');
});

test('an overview has an evening and its links for every booking', async () => {
  const pending = givenBooking({
    status: 'pending',
    partySize: 1,
    performance: { showTitle: 'Antigone' },
  });
  const { text, subject } = await renderEmail(
    givenFacts('yourReservations', { bookings: [givenBooking(), pending] }),
  );
  expect(subject).toBe('Le tue 2 prenotazioni');
  expect(text).toMatch(
    /La locandiera[\s\S]*4 posti[\s\S]*ticket#[\s\S]*Antigone[\s\S]*1 posto\n[\s\S]*confirm#/,
  );
});

test('markup in names and titles stays text', async () => {
  const evil = '<script>alert("x")</script> & \'co\'';
  const performance = { showTitle: evil, venueName: evil, venueAddress: evil };
  const company = { name: evil, email: '', address: evil, siteUrl: SITE };
  const recipient = { name: evil, address: 'a@posta.example' };
  for (const { kind, locale } of everyMail) {
    const facts = givenFacts(kind, {
      locale,
      company,
      recipient,
      bookings: [givenBooking({ name: evil, performance })],
    });
    const { html } = await renderEmail(facts);
    expect(html).not.toMatch(/<script|"x"/);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;');
  }
});

test.each([
  ['Anna Canarino', 'Anna Canarino'],
  [' Jean-Luc D’Été ', 'Jean-Luc D’Été'],
  ['J. R. R. Rossi', 'J. R. R. Rossi'],
  ['Łukasz Žižek', 'Łukasz Žižek'],
  ['Win a prize at evil.example', ''],
  ['https://evil.example', ''],
  ['Call 339 1234567', ''],
  ['<b>Anna</b>', ''],
  ['Anna\r\nBcc: x@y.example', ''],
  ['', ''],
])('a mail greets %j as %j', (name, greeted) => {
  expect(greetableName(name)).toBe(greeted);
});

test('the ticket and its calendar file are attached, the calendar without a way into the booking', async () => {
  const { attachments } = await renderEmail(givenFacts('ticket', { locale: 'en' }));
  expect(
    attachments.map(({ filename, contentDisposition }) => [filename, contentDisposition]),
  ).toEqual([
    ['qr.png', 'inline'],
    ['theatre.ics', 'attachment'],
  ]);
  const calendar = attachments[1]?.content.toString() ?? '';
  expect(calendar).toContain('METHOD:PUBLISH');
  expect(calendar).not.toMatch(/#|Canarino|ACDE/);
});

test('a cancelled booking takes its evening out of the calendar', async () => {
  const { attachments } = await renderEmail(givenFacts('reservationCancelled'));
  expect(attachments.map(({ contentType }) => contentType)).toEqual([
    'text/calendar; charset=utf-8; method=CANCEL',
  ]);
  expect(attachments[0]?.content.toString()).toContain('STATUS:CANCELLED');
});

import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile, type CalendarBooking } from './calendar.ts';

const SECRET = 'Zk3v-_aQ0m8b5Xy7Lw2pTn9c';

function booking(
  performance: Partial<CalendarBooking['performance']> = {},
  rest: Partial<CalendarBooking> = {},
) {
  const base = {
    reservationId: '6f1c1f0e-0b60-4f43-9d10-2a5c3f1f7a11',
    status: 'confirmed' as const,
    locale: 'it' as const,
    stampedAt: new Date('2026-11-01T10:00:00Z'),
    performance: {
      showTitle:
        'Così è; (se vi pare), ovvero: una commedia lunga abbastanza da andare a capo nel file',
      startsAt: new Date('2026-12-12T20:00:00Z'),
      endsAt: new Date('2026-12-12T22:10:00Z'),
      doorsOpenAt: new Date('2026-12-12T19:15:00Z'),
      timeZone: 'Europe/Rome',
      venueName: 'Teatro Volano',
      venueAddress: 'Via dei Calafati 18, 44121 Ferrara',
      venueCity: 'Ferrara',
      showUrl: 'https://teatro.example/shows/cosi-e-se-vi-pare',
      ...performance,
    },
    ...rest,
  };
  // What a caller may hold beside it must not find its way into a file that people share.
  return {
    ...base,
    name: 'Anna Canarino',
    code: 'ACDE3467',
    links: { manage: `https://teatro.example/manage#${SECRET}` },
  };
}

function parse(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  return { calendar, component, event: new ICAL.Event(component) };
}

test.each([
  ['winter', '2026-12-12T20:00:00Z', '2026-12-12T22:10:00Z', '2026-12-12T21:00:00'],
  ['summer', '2027-07-03T19:30:00Z', '2027-07-03T21:40:00Z', '2027-07-03T21:30:00'],
  [
    'the night summer time ends',
    '2026-10-24T22:30:00Z',
    '2026-10-25T02:00:00Z',
    '2026-10-25T00:30:00',
  ],
  [
    'the night summer time begins',
    '2027-03-28T00:30:00Z',
    '2027-03-28T02:30:00Z',
    '2027-03-28T01:30:00',
  ],
])(
  'in %s an evening is in the calendar at the wall clock of its venue',
  (_, starts, ends, wallClock) => {
    const { ics } = calendarFile(booking({ startsAt: new Date(starts), endsAt: new Date(ends) }));
    const { event, component } = parse(ics);
    expect(component.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe('Europe/Rome');
    expect(event.startDate.toString()).toBe(wallClock);
    expect(event.startDate.toJSDate().toISOString()).toBe(new Date(starts).toISOString());
    expect(event.endDate.toJSDate().toISOString()).toBe(new Date(ends).toISOString());
  },
);

test('the entry says what, where, from when the doors are open, and reminds two hours before', () => {
  const { calendar, component, event } = parse(calendarFile(booking()).ics);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(event.uid).toBe('6f1c1f0e-0b60-4f43-9d10-2a5c3f1f7a11@azionelab');
  expect(event.summary).toBe(booking().performance.showTitle);
  expect(event.location).toBe('Teatro Volano, Via dei Calafati 18, 44121 Ferrara');
  expect(event.description).toContain('20:15');
  expect(component.getFirstPropertyValue('url')).toBe(
    'https://teatro.example/shows/cosi-e-se-vi-pare',
  );
  expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
  expect(String(trigger)).toBe('-PT2H');
});

test('a cancelled booking takes the entry out again: same entry, later, cancelled, no alarm', () => {
  const before = parse(calendarFile(booking()).ics);
  const later = new Date('2026-11-01T10:00:01Z');
  const after = parse(calendarFile(booking({}, { status: 'cancelled', stampedAt: later })).ics);
  expect(after.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(after.event.uid).toBe(before.event.uid);
  expect(after.event.sequence).toBeGreaterThan(before.event.sequence);
  expect(after.component.getFirstSubcomponent('valarm')).toBeNull();
});

test('lines are folded at 75 bytes without cutting a letter, and end as the format asks', () => {
  const { ics } = calendarFile(booking({ showTitle: 'èàùò 🎭 '.repeat(30) }));
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(parse(ics).event.summary).toBe('èàùò 🎭 '.repeat(30));
});

test('a shared calendar betrays neither the booker nor a link', () => {
  const { ics, filename } = calendarFile(booking());
  expect(ics.replaceAll('\r\n ', '')).not.toMatch(/Canarino|ACDE3467|#|manage|Zk3v/);
  expect(filename).toMatch(/^[a-z]+\.ics$/);
});

test('a zone under its old name is defined and used under one and the same name', () => {
  const { calendar, component, event } = parse(
    calendarFile(booking({ timeZone: 'Europe/Kiev' })).ics,
  );
  const defined = calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid');
  expect(component.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe(defined);
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-12T20:00:00.000Z');
});

test('a zone that calendars cannot be told about is written as the same instant in UTC', () => {
  const { calendar, event } = parse(calendarFile(booking({ timeZone: '+05:45' })).ics);
  expect(calendar.getFirstSubcomponent('vtimezone')).toBeNull();
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-12T20:00:00.000Z');
});

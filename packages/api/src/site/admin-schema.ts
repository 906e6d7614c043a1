import * as z from 'zod/mini';
import { accent, image } from '../look/schema.ts';
import { emailAddress, LARGEST_PARTY } from '../reservations/schema.ts';
import { filledInBoth, filledLine, inBoth, line, paragraphs, version } from '../texts/schema.ts';
import { pageKey } from './schema.ts';

const DAY_MINUTES = 1_440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

const wholeFrom = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** The sender's name stands before an address in angle brackets: nothing in it may look like one. */
const senderName = line(80).check(z.regex(/^[^<>@"]*$/));

export const companyFields = z.strictObject({
  name: filledLine(80),
  tagline: inBoth(line(200)),
  email: emailAddress,
  phone: z.string().check(z.trim(), z.regex(/^$|^[+()\d][\d\s()./-]{4,30}$/)),
  address: line(200),
  senderName,
});
export const saveCompanyInput = z.strictObject({ version, ...companyFields.shape });

export const saveAccentInput = z.strictObject({ version, accent: z.nullable(accent) });
export const replaceLogoInput = z.strictObject({ version, image });
export const removeLogoInput = z.strictObject({ version });

export const saveBookingInput = z.strictObject({
  version,
  holdMinutes: wholeFrom(5, DAY_MINUTES),
  maxPartySize: wholeFrom(1, LARGEST_PARTY),
  closesMinutesBefore: wholeFrom(0, WEEK_MINUTES),
  resendsPerHalfHour: wholeFrom(1, 20),
});

/** Empty in both languages: no notice. Said in one, it is said in the other. */
export const saveNoticeInput = z.strictObject({ version, notice: inBoth(line(300)) }).check(
  z.refine(({ notice }) => notice.it === '' || notice.en !== '', { path: ['notice', 'en'] }),
  z.refine(({ notice }) => notice.en === '' || notice.it !== '', { path: ['notice', 'it'] }),
);

export const savePageInput = z.strictObject({
  version,
  key: pageKey,
  title: filledInBoth(line(120)),
  body: filledInBoth(paragraphs(20_000)),
});

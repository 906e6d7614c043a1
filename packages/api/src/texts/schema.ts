import * as z from 'zod/mini';

/** One line: no control characters. */
export const line = (longest: number) =>
  z.string().check(z.trim(), z.maxLength(longest), z.regex(/^[^\p{Cc}]*$/u));
/** Paragraphs; PostgreSQL keeps every character but NUL. */
export const paragraphs = (longest: number) =>
  z.string().check(z.trim(), z.maxLength(longest), z.regex(/^[^\0]*$/));
const filled = (text: z.ZodMiniString<string>) => text.check(z.minLength(1));

export const filledLine = (longest: number) => filled(line(longest));

/** A text in both languages, each of which may still be missing. */
export const inBoth = (text: z.ZodMiniString<string>) => z.strictObject({ it: text, en: text });
/** A text that visitors see at once: no language may be missing. */
export const filledInBoth = (text: z.ZodMiniString<string>) => inBoth(filled(text));

/** What an edit was based on; when it is no longer so, the edit is refused with `STALE`. */
export const version = z.int().check(z.gte(0));

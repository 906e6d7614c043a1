import type { Locale } from '@azionelab/db';
import { en } from './en.ts';
import { it, type Words } from './it.ts';

export type { Words };

/** A language that lacks a sentence, or has one too many, does not compile. */
export const WORDS: Record<Locale, Words> = { it, en };

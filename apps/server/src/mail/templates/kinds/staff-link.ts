import type { StaffEmailFacts } from '@azionelab/api/server';
import { buttonTo, type Draft, greeting } from '../reader.ts';
import type { Words } from '../words/index.ts';

interface Said {
  subject: string;
  heading: string;
  intro: string;
  button: string;
  once: (span: string) => string;
  notYou: string;
}

const HOUR_MS = 3_600_000;

/** What every mail with a one-time link says. How long it works is told in hours: its reader may be in any time zone. */
export function staffLinkDraft(facts: StaffEmailFacts, words: Words, said: Said): Draft {
  const { url, expiresAt } = facts.link;
  const hours = Math.max(1, Math.floor((expiresAt.getTime() - facts.now.getTime()) / HOUR_MS));
  return {
    subject: said.subject,
    preheader: said.intro,
    heading: said.heading,
    blocks: [
      greeting({ facts, words }),
      { kind: 'text', text: said.intro },
      buttonTo({ words }, said.button, url),
      { kind: 'small', text: said.once(words.validFor(hours)) },
      { kind: 'small', text: said.notYou },
    ],
  };
}

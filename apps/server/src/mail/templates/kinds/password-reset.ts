import type { StaffEmailFacts } from '@azionelab/api/server';
import type { Draft } from '../reader.ts';
import type { Words } from '../words/index.ts';
import { staffLinkDraft } from './staff-link.ts';

export function passwordReset(facts: StaffEmailFacts, words: Words): Draft {
  const said = words.passwordReset;
  return staffLinkDraft(facts, words, { ...said, subject: said.subject(facts.company.name) });
}

import type { StaffEmailFacts } from '@azionelab/api/server';
import type { Draft } from '../reader.ts';
import type { Words } from '../words/index.ts';
import { staffLinkDraft } from './staff-link.ts';

export function staffInvite(facts: StaffEmailFacts, words: Words): Draft {
  const said = words.staffInvite;
  const { name } = facts.company;
  const intro = said.intro(name, words.roles[facts.role]);
  return staffLinkDraft(facts, words, { ...said, subject: said.subject(name), intro });
}

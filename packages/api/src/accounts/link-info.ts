import type { EntityManager } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { personById } from './person.ts';
import { findStaffLink } from './staff-links.ts';

/** What the page behind a link shows: whose it is and what it is for. */
export async function linkInfo(em: EntityManager, token: string, now: Date) {
  const { kind, userId } = await findStaffLink(em, token, now);
  if (userId === null) return { kind, person: null };
  const person = await personById(em, userId);
  if (!person || person.isDisabled) throw new DomainError('UNKNOWN_LINK');
  const { email, name, role, locale } = person;
  return { kind, person: { email, name, role, locale } };
}

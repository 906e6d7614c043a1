import { type EntityManager, Show } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { refuseTakenSlug } from '../texts/slug.ts';
import { decide } from '../transaction.ts';
import type { ShowFields } from './admin-schema.ts';

export interface Change {
  now: Date;
  staffId: string;
}

/** A new show, which only the back office sees. Refuses with `NAME_TAKEN`. */
export async function createShow(em: EntityManager, fields: ShowFields, { now, staffId }: Change) {
  return decide(em, async (tx) => {
    const show = tx.create(Show, { ...fields, status: 'draft', createdAt: now });
    await tx.flush();
    const details = { slug: show.slug, title: show.title };
    record(tx, { action: 'show.created', entityId: show.id, at: now, userId: staffId, details });
    return show;
  }).catch(refuseTakenSlug);
}

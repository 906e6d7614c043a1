import { type EntityManager, Poster, ref, Show, type Translated } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { refuseTakenSlug } from '../texts/slug.ts';
import { decide } from '../transaction.ts';
import type { Change } from './create.ts';
import { lockShow } from './locked.ts';

const LONGEST_SLUG = 100;

/** A draft with the same texts, people and poster, without evenings. */
export async function copyShow(em: EntityManager, id: string, { now, staffId }: Change) {
  return decide(em, async (tx) => {
    // Locked so that the poster's files cannot go away meanwhile.
    const source = await lockShow(tx, id);
    const poster = await tx.findOne(Poster, { show: id });
    const { tagline, synopsis, ageAdvice, minimumAge, durationMinutes, intervals } = source;
    const copy = tx.create(Show, {
      tagline,
      synopsis,
      ageAdvice,
      minimumAge,
      durationMinutes,
      intervals,
      contentNotes: source.contentNotes,
      accessFeatures: source.accessFeatures,
      credits: source.credits,
      cast: source.cast,
      title: titleOfCopy(source.title),
      slug: await freeSlug(tx, source.slug),
      status: 'draft',
      createdAt: now,
    });
    if (poster) {
      const { alt, color, focalX, focalY, width, height, files } = poster;
      const show = ref(copy);
      tx.create(Poster, {
        show,
        alt,
        color,
        focalX,
        focalY,
        width,
        height,
        files,
        createdAt: now,
      });
    }
    await tx.flush();
    const details = { copyOf: id, slug: copy.slug };
    record(tx, { action: 'show.created', entityId: copy.id, at: now, userId: staffId, details });
    return copy;
  }).catch(refuseTakenSlug);
}

function titleOfCopy({ it, en }: Translated): Translated {
  return { it: it && `${it} (copia)`, en: en && `${en} (copy)` };
}

async function freeSlug(tx: EntityManager, slug: string) {
  const stem = slug.replace(/-\d+$/, '').slice(0, LONGEST_SLUG - 6);
  const taken = await tx.execute<{ slug: string }[]>(
    `select slug from show where slug like ? || '-%'`,
    [stem],
  );
  const slugs = new Set(taken.map((row) => row.slug));
  let number = 2;
  while (slugs.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

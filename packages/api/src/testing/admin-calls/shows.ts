import { randomUUID } from 'node:crypto';
import { type MikroORM, Poster, ref, Show } from '@azionelab/db';
import { showData } from '../builders.ts';
import type { AdminCalls } from './season.ts';

const both = (text: string) => ({ it: text, en: text });

/** What the editor of a show sends. */
export function showInput(title = 'Antigone') {
  return {
    slug: `show-${randomUUID()}`,
    title: both(title),
    tagline: both('Una città'),
    synopsis: both('Primo paragrafo.'),
    ageAdvice: both(''),
    minimumAge: null,
    durationMinutes: 90,
    intervals: 0,
    contentNotes: [],
    accessFeatures: [],
    credits: [{ role: both('Regia'), name: 'Bianca Corsi' }],
    cast: [{ name: 'Elio Sarti', character: both('Creonte') }],
  };
}

/** A show with nobody's evenings. */
export async function givenShow(
  orm: MikroORM,
  given: Partial<ReturnType<typeof showData>> & { status?: Show['status'] } = {},
) {
  const em = orm.em.fork();
  const show = em.create(Show, { ...showData(), status: 'draft', ...given });
  await em.flush();
  return show;
}

export async function givenPoster(orm: MikroORM, show: Show, alt = both('Una donna al muro')) {
  const em = orm.em.fork();
  const name = randomUUID();
  const poster = em.create(Poster, {
    show: ref(Show, show.id),
    alt,
    color: '#884400',
    focalX: 50,
    focalY: 30,
    width: 1200,
    height: 1600,
    files: [
      { file: `${name}-400.webp`, width: 400, height: 533, type: 'image/webp' },
      { file: `${name}-share.jpg`, width: 1200, height: 630, type: 'image/jpeg', crop: 'share' },
    ],
    createdAt: new Date(),
  });
  await em.flush();
  return poster;
}

const at = ({ id }: Show) => ({ id, version: 1 });

export const showsCalls: AdminCalls = async ({ orm, admin, show: season }) => {
  const draft = () => givenShow(orm);
  const published = () => givenShow(orm, { status: 'published' });
  const [updated, toPublish, toCopy, toDelete, described, stripped] = [
    await draft(),
    await draft(),
    await draft(),
    await draft(),
    await draft(),
    await draft(),
  ];
  const [toUnpublish, toArchive] = [await published(), await published()];
  await givenPoster(orm, toDelete);
  const describedPoster = await givenPoster(orm, described);
  const strippedPoster = await givenPoster(orm, stripped);
  return {
    'admin.shows.list': () => admin.admin.shows.list({}),
    'admin.shows.export': () => admin.admin.shows.export({}),
    'admin.shows.byId': () => admin.admin.shows.byId({ id: season.id }),
    'admin.shows.preview': () => admin.admin.shows.preview({ id: season.id }),
    'admin.shows.create': () => admin.admin.shows.create(showInput()),
    'admin.shows.update': () =>
      admin.admin.shows.update({ ...at(updated), ...showInput('Elettra') }),
    'admin.shows.publish': () => admin.admin.shows.publish(at(toPublish)),
    'admin.shows.unpublish': () => admin.admin.shows.unpublish(at(toUnpublish)),
    'admin.shows.archive': () => admin.admin.shows.archive(at(toArchive)),
    'admin.shows.copy': () => admin.admin.shows.copy({ id: toCopy.id }),
    'admin.shows.delete': () => admin.admin.shows.delete(at(toDelete)),
    'admin.shows.replacePoster': () =>
      admin.admin.shows.replacePoster({
        showId: toCopy.id,
        basedOn: null,
        alt: both('Un muro'),
        focalX: 50,
        focalY: 50,
        image: new Uint8Array(),
      }),
    'admin.shows.describePoster': () =>
      admin.admin.shows.describePoster({
        showId: described.id,
        basedOn: describedPoster.id,
        alt: both('Un muro'),
        focalX: 20,
        focalY: 40,
      }),
    'admin.shows.removePoster': () =>
      admin.admin.shows.removePoster({ showId: stripped.id, basedOn: strippedPoster.id }),
  };
};

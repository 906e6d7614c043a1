import type { ConflictingField } from '../../components/admin/conflict-notice.tsx';
import { languageName } from '../../components/admin/translated-field.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import type { RouterInputs, RouterOutputs } from '../../lib/trpc.ts';

export type VenueFields = RouterInputs['admin']['venues']['create'];
export type AdminVenue = RouterOutputs['admin']['venues']['byId'];

/** Where two versions of a venue differ. */
export function differences(theirs: VenueFields, mine: VenueFields): ConflictingField[] {
  const saved = new Map(linesOf(theirs));
  return linesOf(mine)
    .filter(([label, value]) => value !== saved.get(label))
    .map(([label, value]) => ({ label, theirs: saved.get(label) ?? '', mine: value }));
}

function linesOf(fields: VenueFields): [string, string][] {
  return [
    [t('adminVenues.name'), fields.name],
    [t('adminVenues.slug'), fields.slug],
    [t('adminVenues.address'), fields.address],
    [t('adminVenues.city'), fields.city],
    [t('adminVenues.mapUrl'), fields.mapUrl ?? ''],
    [t('adminVenues.latitude'), String(fields.latitude ?? '')],
    [t('adminVenues.longitude'), String(fields.longitude ?? '')],
    [t('adminVenues.timeZone'), fields.timeZone],
    [t('adminVenues.roomCapacity'), String(fields.roomCapacity)],
    ...LOCALES.flatMap((locale): [string, string][] => [
      [`${t('adminVenues.directions')}, ${languageName(locale)}`, fields.directions[locale]],
      [`${t('adminVenues.accessInfo')}, ${languageName(locale)}`, fields.accessInfo[locale]],
    ]),
    [
      t('adminVenues.accessFeatures'),
      fields.accessFeatures.map((word) => t(`shows.${word}`)).join(', '),
    ],
  ];
}

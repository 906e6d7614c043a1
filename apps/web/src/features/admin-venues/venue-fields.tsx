import { NumberInput, Select, TextInput } from '@mantine/core';

import { HELP_BELOW } from '../../components/admin/help-below.ts';
import { Section } from '../../components/admin/page-frame.tsx';
import { RichTextField } from '../../components/admin/rich-text-field.tsx';
import { WordsField } from '../../components/admin/words-field.tsx';
import { t } from '../../i18n/t.ts';
import { ACCESS_FEATURES } from '../../lib/access-features.ts';
import { type FieldErrors, inBothLanguages } from '../../lib/admin/field-errors.ts';
import type { VenueFields as Fields } from './venue-words.ts';
import classes from './venues.module.css';

interface VenueFieldsProps {
  fields: Fields;
  errors: FieldErrors;
  set: (part: Partial<Fields>) => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');
const MOST_ZONES = 50;

export function VenueFields({ fields, errors, set }: VenueFieldsProps) {
  const text = (name: 'name' | 'address' | 'city' | 'slug') => ({
    ...HELP_BELOW,
    value: fields[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const degrees = (name: 'latitude' | 'longitude') => ({
    ...HELP_BELOW,
    value: fields[name] ?? '',
    error: errors[name],
    onChange: (value: string | number) => set({ [name]: value === '' ? null : Number(value) }),
    decimalScale: 6,
    hideControls: true,
  });
  const zones = ZONES.includes(fields.timeZone) ? ZONES : [fields.timeZone, ...ZONES];
  return (
    <>
      <Section title={t('adminVenues.place')}>
        <div className={classes['fields']}>
          <TextInput label={t('adminVenues.name')} {...text('name')} />
          <TextInput label={t('adminVenues.address')} {...text('address')} />
          <TextInput label={t('adminVenues.city')} {...text('city')} />
          <TextInput
            label={t('adminVenues.slug')}
            description={t('adminVenues.slugHelp')}
            {...text('slug')}
          />
          <TextInput
            {...HELP_BELOW}
            type="url"
            label={t('adminVenues.mapUrl')}
            description={t('adminVenues.mapUrlHelp')}
            value={fields.mapUrl ?? ''}
            error={errors['mapUrl']}
            onChange={(event) => set({ mapUrl: event.currentTarget.value.trim() || null })}
          />
          <div className={classes['point']}>
            <NumberInput
              label={t('adminVenues.latitude')}
              description={t('adminVenues.pointHelp')}
              {...degrees('latitude')}
            />
            <NumberInput label={t('adminVenues.longitude')} {...degrees('longitude')} />
          </div>
        </div>
      </Section>
      <Section title={t('adminVenues.house')}>
        <div className={classes['fields']}>
          <NumberInput
            {...HELP_BELOW}
            label={t('adminVenues.roomCapacity')}
            description={t('adminVenues.roomCapacityHelp')}
            value={fields.roomCapacity}
            error={errors['roomCapacity']}
            min={1}
            max={20_000}
            allowDecimal={false}
            clampBehavior="none"
            onChange={(value) => set({ roomCapacity: Number(value) })}
          />
          <Select
            {...HELP_BELOW}
            label={t('adminVenues.timeZone')}
            description={t('adminVenues.timeZoneHelp')}
            data={zones}
            limit={MOST_ZONES}
            searchable
            allowDeselect={false}
            value={fields.timeZone}
            error={errors['timeZone']}
            onChange={(timeZone) => timeZone && set({ timeZone })}
          />
        </div>
      </Section>
      <Section title={t('adminVenues.forVisitors')}>
        <RichTextField
          label={t('adminVenues.directions')}
          rows={5}
          value={fields.directions}
          errors={inBothLanguages(errors, 'directions')}
          onChange={(directions) => set({ directions })}
        />
        <RichTextField
          label={t('adminVenues.accessInfo')}
          rows={5}
          value={fields.accessInfo}
          errors={inBothLanguages(errors, 'accessInfo')}
          onChange={(accessInfo) => set({ accessInfo })}
        />
        <WordsField
          label={t('adminVenues.accessFeatures')}
          words={ACCESS_FEATURES}
          nameOf={(word) => t(`shows.${word}`)}
          value={fields.accessFeatures}
          onChange={(accessFeatures) => set({ accessFeatures })}
        />
      </Section>
    </>
  );
}

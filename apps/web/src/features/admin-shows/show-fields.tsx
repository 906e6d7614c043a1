import { NumberInput, TextInput } from '@mantine/core';

import { HELP_BELOW } from '../../components/admin/help-below.ts';
import { RichTextField } from '../../components/admin/rich-text-field.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { TranslatedField } from '../../components/admin/translated-field.tsx';
import { WordsField } from '../../components/admin/words-field.tsx';
import { t } from '../../i18n/t.ts';
import { ACCESS_FEATURES } from '../../lib/access-features.ts';
import { type FieldErrors, inBothLanguages } from '../../lib/admin/field-errors.ts';
import { CONTENT_NOTES } from '../../lib/content-notes.ts';
import { CastField, CreditsField } from './people-fields.tsx';
import type { ShowFields as Fields } from './show-words.ts';
import classes from './shows.module.css';

interface ShowFieldsProps {
  fields: Fields;
  errors: FieldErrors;
  set: (part: Partial<Fields>) => void;
}

/** Everything of a show but its poster. */
export function ShowFields({ fields, errors, set }: ShowFieldsProps) {
  return (
    <>
      <Section title={t('adminShows.texts')}>
        <TranslatedField
          label={t('adminShows.showTitle')}
          value={fields.title}
          errors={inBothLanguages(errors, 'title')}
          onChange={(title) => set({ title })}
        />
        <TranslatedField
          label={t('adminShows.tagline')}
          value={fields.tagline}
          errors={inBothLanguages(errors, 'tagline')}
          onChange={(tagline) => set({ tagline })}
        />
        <RichTextField
          label={t('adminShows.synopsis')}
          description={t('adminShows.synopsisHelp')}
          value={fields.synopsis}
          errors={inBothLanguages(errors, 'synopsis')}
          onChange={(synopsis) => set({ synopsis })}
        />
        <TranslatedField
          label={t('adminShows.ageAdvice')}
          value={fields.ageAdvice}
          errors={inBothLanguages(errors, 'ageAdvice')}
          isOptional={!fields.ageAdvice.it && !fields.ageAdvice.en}
          onChange={(ageAdvice) => set({ ageAdvice })}
        />
        <TextInput
          label={t('adminShows.slug')}
          description={t('adminShows.slugHelp')}
          value={fields.slug}
          error={errors['slug']}
          onChange={(event) => set({ slug: event.currentTarget.value.toLowerCase() })}
        />
      </Section>
      <Section title={t('adminShows.facts')}>
        <div className={classes['numbers']}>
          <NumberInput
            label={t('adminShows.duration')}
            value={fields.durationMinutes}
            error={errors['durationMinutes']}
            min={1}
            max={900}
            allowDecimal={false}
            clampBehavior="none"
            onChange={(value) => set({ durationMinutes: Number(value) })}
          />
          <NumberInput
            label={t('adminShows.intervals')}
            value={fields.intervals}
            error={errors['intervals']}
            min={0}
            max={9}
            allowDecimal={false}
            clampBehavior="none"
            onChange={(value) => set({ intervals: Number(value) })}
          />
          <NumberInput
            {...HELP_BELOW}
            label={t('adminShows.minimumAge')}
            description={t('adminShows.minimumAgeHelp')}
            value={fields.minimumAge ?? ''}
            error={errors['minimumAge']}
            min={1}
            max={21}
            allowDecimal={false}
            clampBehavior="none"
            onChange={(value) => set({ minimumAge: value === '' ? null : Number(value) })}
          />
        </div>
        <WordsField
          label={t('adminShows.accessFeatures')}
          words={ACCESS_FEATURES}
          nameOf={(word) => t(`shows.${word}`)}
          value={fields.accessFeatures}
          onChange={(accessFeatures) => set({ accessFeatures })}
        />
        <WordsField
          label={t('adminShows.contentNotes')}
          words={CONTENT_NOTES}
          nameOf={(word) => t(`shows.${word}`)}
          value={fields.contentNotes}
          onChange={(contentNotes) => set({ contentNotes })}
        />
      </Section>
      <Section title={t('adminShows.cast')}>
        <CastField value={fields.cast} errors={errors} onChange={(cast) => set({ cast })} />
      </Section>
      <Section title={t('adminShows.credits')}>
        <CreditsField
          value={fields.credits}
          errors={errors}
          onChange={(credits) => set({ credits })}
        />
      </Section>
    </>
  );
}

import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import { LOCALES, t } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import { StatusBadge } from './status-badge.tsx';
import classes from './translated-field.module.css';

interface TranslatedFieldProps {
  label: string;
  description?: string;
  value: Record<Locale, string>;
  error?: ReactNode;
  /** By language, where only one of them is wrong. */
  errors?: Partial<Record<Locale, ReactNode>>;
  /** Whether the page can do without it; what is missing is then not marked. */
  isOptional?: boolean;
  isLong?: boolean;
  onChange: (value: Record<Locale, string>) => void;
}

/** One text in every language side by side, with what is missing marked. */
export function TranslatedField(props: TranslatedFieldProps) {
  const { label, description, value, error, errors, isOptional, isLong, onChange } = props;
  const Input = isLong ? Textarea : TextInput;
  return (
    <fieldset className={classes['field']}>
      <legend>{label}</legend>
      {description && <p className={classes['description']}>{description}</p>}
      <div className={classes['languages']}>
        {LOCALES.map((locale) => (
          <div key={locale} lang={locale}>
            <Input
              label={<LanguageLabel locale={locale} value={value} isOptional={isOptional} />}
              aria-label={`${label}, ${languageName(locale)}`}
              value={value[locale]}
              error={errors?.[locale] ?? error}
              onChange={(event) => onChange({ ...value, [locale]: event.currentTarget.value })}
              {...(isLong && { autosize: true, minRows: 3 })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** The name of a language in itself. */
export function languageName(locale: Locale) {
  return locale === 'it' ? t('common.inItalian') : t('common.inEnglish');
}

interface LanguageLabelProps {
  locale: Locale;
  value: Record<Locale, string>;
  isOptional?: boolean | undefined;
}

/** A text still to be written is said quietly; one that only this language lacks is said aloud. */
export function LanguageLabel({ locale, value, isOptional = false }: LanguageLabelProps) {
  const isMissing = !isOptional && !value[locale].trim();
  const isWritten = LOCALES.some((other) => value[other].trim());
  return (
    <span className={classes['language']}>
      {languageName(locale)}
      {isMissing && (
        <StatusBadge tone={isWritten ? 'alarm' : 'idle'}>{t('adminCommon.missing')}</StatusBadge>
      )}
    </span>
  );
}

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
  /** Whether the page can do without it; what is missing is then not marked. */
  isOptional?: boolean;
  isLong?: boolean;
  onChange: (value: Record<Locale, string>) => void;
}

/** One text in every language side by side, with what is missing marked. */
export function TranslatedField(props: TranslatedFieldProps) {
  const { label, description, value, error, isOptional, isLong, onChange } = props;
  const Input = isLong ? Textarea : TextInput;
  return (
    <fieldset className={classes['field']}>
      <legend>{label}</legend>
      {description && <p className={classes['description']}>{description}</p>}
      <div className={classes['languages']}>
        {LOCALES.map((locale) => (
          <div key={locale} lang={locale}>
            <Input
              label={
                <LanguageLabel locale={locale} isMissing={!isOptional && !value[locale].trim()} />
              }
              aria-label={`${label}, ${languageName(locale)}`}
              value={value[locale]}
              error={error}
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

export function LanguageLabel({ locale, isMissing }: { locale: Locale; isMissing: boolean }) {
  return (
    <span className={classes['language']}>
      {languageName(locale)}
      {isMissing && <StatusBadge tone="alarm">{t('adminCommon.missing')}</StatusBadge>}
    </span>
  );
}

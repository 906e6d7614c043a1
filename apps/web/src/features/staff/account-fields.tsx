import { useEffect } from 'react';
import type { RefObject } from 'react';

import { TextField } from '../../components/fields.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import classes from './staff.module.css';

interface NameFieldProps {
  value: string;
  isChecked: boolean;
  onChange: (value: string) => void;
}

export function NameField({ value, isChecked, onChange }: NameFieldProps) {
  return (
    <TextField
      name="name"
      autoComplete="name"
      maxLength={120}
      label={t('access.name')}
      value={value}
      error={isChecked && !value.trim() ? t('access.nameMissing') : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface EmailFieldProps {
  value: string;
  error?: string | null;
  /** Without it the address stands as it is; password managers read it with the password. */
  onChange?: (value: string) => void;
}

export function EmailField({ value, error = null, onChange }: EmailFieldProps) {
  return (
    <TextField
      name="email"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      label={t('access.email')}
      value={value}
      error={error}
      readOnly={!onChange}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  );
}

interface LocaleFieldProps {
  value: Locale;
  onChange: (value: Locale) => void;
}

export function LocaleField({ value, onChange }: LocaleFieldProps) {
  return (
    <fieldset className={classes['choice']}>
      <legend>{t('access.language')}</legend>
      {LOCALES.map((locale) => (
        <label key={locale} lang={locale}>
          <input
            type="radio"
            name="locale"
            checked={value === locale}
            onChange={() => onChange(locale)}
          />
          {t(`access.language_${locale}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Takes the reader to the first field that is not right, once it is marked. */
export function focusFirstFault(form: HTMLFormElement | null) {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** The same after a refusal that is told beside a field. */
export function useFaultFocus(form: RefObject<HTMLFormElement | null>, error: unknown) {
  useEffect(() => {
    if (error) focusFirstFault(form.current);
  }, [form, error]);
}

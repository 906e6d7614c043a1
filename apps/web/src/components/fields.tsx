import '@mantine/core/styles/Input.css';

import { Textarea, TextInput } from '@mantine/core';
import type { TextareaProps, TextInputProps } from '@mantine/core';
import { useId } from 'react';
import type { ChangeEvent, ReactNode } from 'react';

import { t } from '../i18n/t.ts';
import classes from './fields.module.css';

const parts = {
  root: classes['wrapper'] ?? '',
  label: classes['label'] ?? '',
  description: classes['description'] ?? '',
  error: classes['error'] ?? '',
  input: classes['input'] ?? '',
};

function fieldLabel(label: ReactNode, isOptional: boolean) {
  if (!isOptional) return label;
  return (
    <>
      {label} <span className={classes['optional']}>{t('booking.optional')}</span>
    </>
  );
}

interface Optional {
  isOptional?: boolean;
}

export function TextField({ label, isOptional = false, ...rest }: TextInputProps & Optional) {
  return <TextInput {...rest} label={fieldLabel(label, isOptional)} classNames={parts} withAsterisk={false} />;
}

export function TextAreaField({ label, isOptional = false, ...rest }: TextareaProps & Optional) {
  return <Textarea {...rest} label={fieldLabel(label, isOptional)} classNames={parts} rows={3} />;
}

interface CheckFieldProps {
  label: ReactNode;
  error?: ReactNode;
  defaultChecked?: boolean;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  'data-path'?: string;
}

export function CheckField({ label, error, ...rest }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={classes['check']}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {error && (
        <p id={`${id}-error`} className={classes['error']}>
          {error}
        </p>
      )}
    </div>
  );
}

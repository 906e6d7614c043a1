import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';

import { t } from '../i18n/t.ts';
import classes from './fields.module.css';

/*
 * Plain elements instead of the library's inputs: on the booking page those alone would cost more than what is
 * left of the first load's budget. They take what `form.getInputProps` gives.
 */
interface FieldProps {
  label: ReactNode;
  description?: string;
  error?: ReactNode;
  isOptional?: boolean;
}

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
    /** A button inside the field, at its end. */
    button?: ReactNode;
  };

export function TextField(props: TextFieldProps) {
  const { label, description, error, isOptional, button, ...rest } = props;
  const id = useId();
  const aria = ariaOf(id, description, error);
  const input = <input type="text" {...rest} {...aria} className={classes['input']} />;
  return (
    <Field id={id} {...{ label, description, error, isOptional }}>
      {button ? (
        <span className={classes['withButton']}>
          {input}
          {button}
        </span>
      ) : (
        input
      )}
    </Field>
  );
}

type TextAreaFieldProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'>;

export function TextAreaField({
  label,
  description,
  error,
  isOptional,
  ...rest
}: TextAreaFieldProps) {
  const id = useId();
  return (
    <Field id={id} {...{ label, description, error, isOptional }}>
      <textarea
        rows={3}
        {...rest}
        {...ariaOf(id, description, error)}
        className={classes['input']}
      />
    </Field>
  );
}

type CheckFieldProps = Pick<FieldProps, 'label' | 'error'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className'>;

export function CheckField({ label, error, ...rest }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={classes['check']}>
      <input {...rest} type="checkbox" {...ariaOf(id, undefined, error)} />
      <label htmlFor={id}>{label}</label>
      <ErrorText id={id} error={error} />
    </div>
  );
}

interface FrameProps {
  id: string;
  label: ReactNode;
  description: string | undefined;
  error: ReactNode;
  isOptional: boolean | undefined;
  children: ReactNode;
}

function Field({ id, label, description, error, isOptional, children }: FrameProps) {
  return (
    <div className={classes['wrapper']}>
      <label htmlFor={id} className={classes['label']}>
        {label} {isOptional && <span className={classes['optional']}>{t('booking.optional')}</span>}
      </label>
      {description && (
        <p id={`${id}-description`} className={classes['description']}>
          {description}
        </p>
      )}
      {children}
      <ErrorText id={id} error={error} />
    </div>
  );
}

function ErrorText({ id, error }: { id: string; error: ReactNode }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className={classes['error']}>
      {error}
    </p>
  );
}

function ariaOf(id: string, description: string | undefined, error: ReactNode) {
  const describedBy = [description && `${id}-description`, error && `${id}-error`].filter(Boolean);
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy.join(' ') || undefined,
  };
}

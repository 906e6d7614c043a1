import { IconCheck, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';

import { t } from '../i18n/t.ts';
import { TextField } from './fields.tsx';
import classes from './password-field.module.css';

interface PasswordFieldProps {
  name?: string;
  label?: string;
  description?: string;
  autoComplete?: 'current-password' | 'new-password';
  value: string;
  error: string | null;
  /** Said below without being a fault. */
  note?: string | null;
  onChange: (value: string) => void;
}

/** A password with a button that shows it. */
export function PasswordField(props: PasswordFieldProps) {
  const { name = 'password', autoComplete = 'current-password', value, onChange } = props;
  const { label = t('door.password'), description, error, note } = props;
  const [isShown, setIsShown] = useState(false);
  return (
    <div>
      <TextField
        name={name}
        type={isShown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        label={label}
        {...(description && { description })}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        button={
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={t('door.showPassword')}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? <IconEyeOff aria-hidden /> : <IconEye aria-hidden />}
          </button>
        }
      />
      {note && (
        <p className={classes['note']} aria-live="polite">
          <IconCheck aria-hidden size={18} /> {note}
        </p>
      )}
    </div>
  );
}

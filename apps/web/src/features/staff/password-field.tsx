import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';

import { TextField } from '../../components/fields.tsx';
import { t } from '../../i18n/t.ts';
import classes from './staff.module.css';

interface PasswordFieldProps {
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

export function PasswordField({ value, error, onChange }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <div className={classes['password']}>
      <TextField
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        label={t('door.password')}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <button
        type="button"
        className={classes['reveal']}
        aria-pressed={isShown}
        aria-label={t('door.showPassword')}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? <IconEyeOff aria-hidden /> : <IconEye aria-hidden />}
      </button>
    </div>
  );
}

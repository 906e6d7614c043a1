import type { Weakness } from '@azionelab/api/passwords';

import { t } from '../i18n/t.ts';
import { failureOf } from '../lib/failure.ts';
import { useSiteName } from '../lib/site-info.ts';
import { useWeakness } from '../lib/use-weakness.ts';
import { PasswordField } from './password-field.tsx';

const SHORTEST = 12;

interface NewPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What is known of the person: a password made of it is refused. */
  person: { name: string; email: string };
  /** Whether the form has been sent: what is missing is then said at once. */
  isChecked: boolean;
  /** What the server answered, which judges by the same rules. */
  refused: unknown;
}

/** A password being chosen: what speaks against it is said after typing, in words. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { value, onChange, person, isChecked, refused } = props;
  const site = useSiteName();
  const judged = useWeakness(value, [person.name, person.email, site]);
  const weakness = judged ?? (isChecked && !value ? 'tooShort' : weaknessIn(refused));
  const isStrong = weakness === 'strong';
  return (
    <PasswordField
      name="new-password"
      autoComplete="new-password"
      label={t('access.newPassword')}
      description={t('access.newPasswordHelp')}
      value={value}
      error={weakness && !isStrong ? sentenceOf(weakness, value) : null}
      note={isStrong ? t('access.strong') : null}
      onChange={onChange}
    />
  );
}

function sentenceOf(weakness: Weakness, value: string) {
  if (weakness === 'tooShort')
    return t('access.weak_tooShort', { n: Math.max(1, SHORTEST - Array.from(value).length) });
  return t(`access.weak_${weakness}`);
}

const WEAKNESSES: Weakness[] = ['tooShort', 'tooLong', 'repetitive', 'personal', 'common'];

function weaknessIn(error: unknown) {
  if (!error) return null;
  const { reason, details } = failureOf(error);
  if (reason !== 'WEAK_PASSWORD') return null;
  return WEAKNESSES.find((each) => each === details['why']) ?? null;
}

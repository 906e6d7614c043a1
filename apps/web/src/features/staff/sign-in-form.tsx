import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Action } from '../../components/action.tsx';
import { TextField } from '../../components/fields.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSecondsLeft } from '../../lib/use-seconds-left.ts';
import classes from './staff.module.css';
import type { Staff } from './use-staff-session.ts';

interface SignInFormProps {
  /** Who signed in before, when a session has ended. */
  email: string;
  onSignedIn: (staff: Staff) => void;
}

export function SignInForm({ email: before, onSignedIn }: SignInFormProps) {
  const [email, setEmail] = useState(before);
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const refusal = useRef<HTMLDivElement>(null);
  const signIn = useMutation(
    trpc.auth.signIn.mutationOptions({
      onSuccess: (account) => onSignedIn({ ...account, email: email.trim() }),
      onError: () => setPassword(''),
    }),
  );
  const secondsLeft = useSecondsLeft(signIn.error, signIn.submittedAt);
  const hasEmail = /^\S+@\S+$/.test(email.trim());
  const emailError = isChecked && !hasEmail ? t('door.emailMissing') : null;
  const passwordError = isChecked && !password && !signIn.error ? t('door.passwordMissing') : null;

  useEffect(() => {
    if (!signIn.error) return;
    refusal.current?.focus({ preventScroll: true });
    refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [signIn.error]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (secondsLeft > 0 || signIn.isPending) return;
    if (hasEmail && password) return signIn.mutate({ email: email.trim(), password });
    signIn.reset();
    form.current
      ?.querySelector<HTMLInputElement>(hasEmail ? '[name=password]' : '[name=email]')
      ?.focus();
  }

  return (
    <form ref={form} className={classes['form']} onSubmit={submit} noValidate>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        label={t('door.email')}
        value={email}
        error={emailError}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordField value={password} error={passwordError} onChange={setPassword} />
      <Action kind="primary" type="submit" isBusy={signIn.isPending || secondsLeft > 0}>
        {secondsLeft > 0 ? t('door.waitSeconds', { n: secondsLeft }) : t('door.signIn')}
      </Action>
      <p>
        <Link to="/admin/forgot">{t('access.forgottenLink')}</Link>
      </p>
      {/* Last: what was under the finger stays there. */}
      {signIn.error && <Refusal ref={refusal} error={signIn.error} />}
    </form>
  );
}

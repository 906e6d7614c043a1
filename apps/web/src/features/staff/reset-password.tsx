import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Action } from '../../components/action.tsx';
import { NewPasswordField } from '../../components/new-password-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { awaitTitleFocus } from '../../lib/route-focus.ts';
import { trpc } from '../../lib/trpc.ts';
import { EmailField, focusFirstFault, useFaultFocus } from './account-fields.tsx';
import { type LinkedPerson, LinkProblem, problemOf } from './behind-link.tsx';
import { EntrancePage } from './entrance-page.tsx';
import classes from './staff.module.css';
import { WayIn } from './way-in.tsx';

/** A new password in the place of a forgotten one. */
export function ResetPassword({ token, person }: { token: string; person: LinkedPerson }) {
  const { email, role } = person;
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const reset = useMutation(
    trpc.auth.resetPassword.mutationOptions({ onSuccess: awaitTitleFocus }),
  );
  useFaultFocus(form, reset.error);
  if (reset.isSuccess) {
    const body = t('access.resetDoneBody', { email });
    const to = role === 'door' ? '/door' : '/admin';
    return <WayIn key="done" title={t('access.resetDone')} body={body} to={to} />;
  }
  const problem = reset.error && problemOf(reset.error);
  if (problem) return <LinkProblem kind="passwordReset" problem={problem} />;
  const isWeak = reset.error && failureOf(reset.error).reason === 'WEAK_PASSWORD';

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (!password) return focusFirstFault(form.current);
    if (!reset.isPending) reset.mutate({ token, password });
  }
  return (
    <EntrancePage title={t('access.resetTitle')} help={t('access.resetHelp', { email })}>
      <form ref={form} className={classes['form']} onSubmit={submit} noValidate>
        <EmailField value={email} />
        <NewPasswordField
          value={password}
          onChange={setPassword}
          person={person}
          isChecked={isChecked}
          refused={reset.error}
        />
        {reset.error && !isWeak && <Refusal error={reset.error} />}
        <Action kind="primary" type="submit" isBusy={reset.isPending}>
          {t('access.resetDo')}
        </Action>
      </form>
    </EntrancePage>
  );
}

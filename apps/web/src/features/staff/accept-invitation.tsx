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
import {
  EmailField,
  focusFirstFault,
  useFaultFocus,
  LocaleField,
  NameField,
} from './account-fields.tsx';
import { type LinkedPerson, LinkProblem, problemOf } from './behind-link.tsx';
import { EntrancePage } from './entrance-page.tsx';
import classes from './staff.module.css';
import { WayIn } from './way-in.tsx';

/** Somebody invited says who they are and chooses a password. */
export function AcceptInvitation({ token, person }: { token: string; person: LinkedPerson }) {
  const { email, role } = person;
  const [name, setName] = useState(person.name);
  const [locale, setLocale] = useState(person.locale);
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const accept = useMutation(
    trpc.auth.acceptInvite.mutationOptions({ onSuccess: awaitTitleFocus }),
  );
  useFaultFocus(form, accept.error);
  if (accept.isSuccess) {
    const body = t('access.acceptDoneBody', { email });
    const to = role === 'door' ? '/door' : '/admin';
    return <WayIn key="done" title={t('access.acceptDone')} body={body} to={to} />;
  }
  const problem = accept.error && problemOf(accept.error);
  if (problem) return <LinkProblem kind="invite" problem={problem} />;
  const isWeak = accept.error && failureOf(accept.error).reason === 'WEAK_PASSWORD';

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (!name.trim() || !password) return focusFirstFault(form.current);
    if (!accept.isPending) accept.mutate({ token, name: name.trim(), locale, password });
  }
  return (
    <EntrancePage
      title={t('access.acceptTitle')}
      help={t('access.acceptHelp', { role: t(`door.role_${role}`) })}
    >
      <form ref={form} className={classes['form']} onSubmit={submit} noValidate>
        <EmailField value={email} />
        <NameField value={name} isChecked={isChecked} onChange={setName} />
        <LocaleField value={locale} onChange={setLocale} />
        <NewPasswordField
          value={password}
          onChange={setPassword}
          person={{ name, email }}
          isChecked={isChecked}
          refused={accept.error}
        />
        {accept.error && !isWeak && <Refusal error={accept.error} />}
        <Action kind="primary" type="submit" isBusy={accept.isPending}>
          {t('access.acceptDo')}
        </Action>
      </form>
    </EntrancePage>
  );
}

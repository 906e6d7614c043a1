import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Action } from '../../components/action.tsx';
import { NewPasswordField } from '../../components/new-password-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { isEmail } from '../../lib/email-form.ts';
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
import { LinkProblem, problemOf } from './behind-link.tsx';
import { EntrancePage } from './entrance-page.tsx';
import classes from './staff.module.css';
import { WayIn } from './way-in.tsx';

const BESIDE_A_FIELD = new Set(['WEAK_PASSWORD', 'NAME_TAKEN']);

/** The first person of a new site, by the link that it printed. */
export function SetUpAdmin({ token }: { token: string }) {
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [locale, setLocale] = useState(activeLocale());
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const setUp = useMutation(
    trpc.auth.setUpFirstAdmin.mutationOptions({ onSuccess: awaitTitleFocus }),
  );
  useFaultFocus(form, setUp.error);
  const reason = setUp.error ? failureOf(setUp.error).reason : null;
  if (setUp.isSuccess) {
    const body = t('access.acceptDoneBody', { email: email.trim() });
    return <WayIn key="done" title={t('access.setupDone')} body={body} />;
  }
  if (reason === 'NOT_POSSIBLE_NOW')
    return <WayIn key="over" title={t('access.setupOver')} body={t('access.setupOverBody')} />;
  const problem = setUp.error && problemOf(setUp.error);
  if (problem) return <LinkProblem kind="setup" problem={problem} />;

  const taken = reason === 'NAME_TAKEN' ? t('access.setupTaken') : null;
  const isReady = isEmail(email) && name.trim() && password;
  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (!isReady) return focusFirstFault(form.current);
    if (!setUp.isPending)
      setUp.mutate({ token, email: email.trim(), name: name.trim(), locale, password });
  }
  return (
    <EntrancePage title={t('access.setupTitle')} help={t('access.setupHelp')}>
      <form ref={form} className={classes['form']} onSubmit={submit} noValidate>
        <EmailField
          value={email}
          error={isChecked && !isEmail(email) ? t('access.emailWrong') : taken}
          onChange={setEmail}
        />
        <NameField value={name} isChecked={isChecked} onChange={setName} />
        <LocaleField value={locale} onChange={setLocale} />
        <NewPasswordField
          value={password}
          onChange={setPassword}
          person={{ name, email }}
          isChecked={isChecked}
          refused={setUp.error}
        />
        {setUp.error && reason && !BESIDE_A_FIELD.has(reason) && <Refusal error={setUp.error} />}
        <Action kind="primary" type="submit" isBusy={setUp.isPending}>
          {t('access.setupDo')}
        </Action>
      </form>
    </EntrancePage>
  );
}

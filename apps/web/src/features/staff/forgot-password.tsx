import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Action, ActionLink } from '../../components/action.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { isEmail } from '../../lib/email-form.ts';
import { awaitTitleFocus } from '../../lib/route-focus.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSecondsLeft } from '../../lib/use-seconds-left.ts';
import { EmailField, focusFirstFault } from './account-fields.tsx';
import { EntrancePage } from './entrance-page.tsx';
import classes from './staff.module.css';
import { WayIn } from './way-in.tsx';

/** Asks for a link by mail. The answer is the same for every address: who works here is nobody's business. */
export function ForgotPassword() {
  const [email, setEmail] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const request = useMutation(
    trpc.auth.requestPasswordReset.mutationOptions({ onSuccess: awaitTitleFocus }),
  );
  const secondsLeft = useSecondsLeft(request.error, request.submittedAt);
  if (request.isSuccess) {
    const body = t('access.forgotDoneBody', { email: email.trim() });
    return <WayIn key="done" title={t('access.forgotDone')} body={body} />;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (!isEmail(email)) return focusFirstFault(form.current);
    if (!request.isPending && secondsLeft === 0) request.mutate({ email: email.trim() });
  }
  return (
    <EntrancePage
      title={t('access.forgotTitle')}
      help={t('access.forgotHelp')}
      foot={
        <ActionLink kind="quiet" to="/admin">
          {t('access.toSignIn')}
        </ActionLink>
      }
    >
      <form ref={form} className={classes['form']} onSubmit={submit} noValidate>
        <EmailField
          value={email}
          error={isChecked && !isEmail(email) ? t('access.emailWrong') : null}
          onChange={setEmail}
        />
        <Action kind="primary" type="submit" isBusy={request.isPending || secondsLeft > 0}>
          {secondsLeft > 0 ? t('door.waitSeconds', { n: secondsLeft }) : t('access.forgotDo')}
        </Action>
        {request.error && <Refusal error={request.error} />}
      </form>
    </EntrancePage>
  );
}

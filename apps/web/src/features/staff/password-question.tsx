import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Action } from '../../components/action.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { answerPasswordQuestions } from '../../lib/ask-password.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSecondsLeft } from '../../lib/use-seconds-left.ts';
import classes from './password-question.module.css';

/** Asks for the password when a call needs it; the call is then sent again by itself. */
export function PasswordQuestion() {
  const [answer, setAnswer] = useState<((isGiven: boolean) => void) | null>(null);
  useEffect(() => {
    answerPasswordQuestions(
      () => new Promise((resolve) => setAnswer(() => (isGiven: boolean) => resolve(isGiven))),
    );
    return () => answerPasswordQuestions(null);
  }, []);
  if (!answer) return null;
  return (
    <Question
      onAnswer={(isGiven) => {
        setAnswer(null);
        answer(isGiven);
      }}
    />
  );
}

function Question({ onAnswer }: { onAnswer: (isGiven: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  const confirm = useMutation(
    trpc.account.confirmPassword.mutationOptions({
      onSuccess: () => onAnswer(true),
      onError(error) {
        setPassword('');
        // The session is over: signing in again asks for more than this.
        if (failureOf(error).reason === 'SIGN_IN_REQUIRED') onAnswer(false);
      },
    }),
  );
  const secondsLeft = useSecondsLeft(confirm.error, confirm.submittedAt);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>('[name=password]')?.focus();
  }, []);
  const isWrong = confirm.error && failureOf(confirm.error).reason === 'WRONG_CREDENTIALS';
  const error = isWrong && !password ? t('access.passwordWrong') : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (password && secondsLeft === 0 && !confirm.isPending) confirm.mutate({ password });
  }
  return (
    <dialog
      ref={dialog}
      className={classes['question']}
      aria-labelledby="password-question"
      onCancel={() => onAnswer(false)}
    >
      <h2 id="password-question">{t('access.passwordAgainTitle')}</h2>
      <p>{t('access.passwordAgainHelp')}</p>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <PasswordField value={password} error={error} onChange={setPassword} />
        {confirm.error && !isWrong && <Refusal error={confirm.error} />}
        <div className={classes['actions']}>
          <Action kind="primary" type="submit" isBusy={confirm.isPending || secondsLeft > 0}>
            {secondsLeft > 0 ? t('door.waitSeconds', { n: secondsLeft }) : t('access.confirm')}
          </Action>
          <Action onClick={() => onAnswer(false)}>{t('access.cancel')}</Action>
        </div>
      </form>
    </dialog>
  );
}

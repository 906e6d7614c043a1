import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';

import { Action } from '../../components/action.tsx';
import { TextField } from '../../components/fields.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './sheet.module.css';

const SHORTEST_REASON = 3;

interface UndoFormProps {
  admissionId: string;
  performanceId: string;
  onDone: () => void;
}

export function UndoForm({ admissionId, performanceId, onDone }: UndoFormProps) {
  const [text, setText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const undo = useUndo(performanceId);
  const isTooShort = text.trim().length < SHORTEST_REASON;

  useEffect(() => form.current?.querySelector('button')?.focus(), []);

  function undoBecause(reason: string) {
    if (!undo.isPending) undo.mutate({ admissionId, reason }, { onSuccess: onDone });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (!isTooShort) undoBecause(text.trim());
  }
  const reasons = [
    t('door.reasonMistake'),
    t('door.reasonWrongParty'),
    t('door.reasonLeft'),
    t('door.reasonPart'),
  ];
  return (
    <form ref={form} className={classes['reasons']} onSubmit={submit} noValidate>
      <p>{t('door.undoWhy')}</p>
      <div className={classes['quick']}>
        {reasons.map((reason) => (
          <Action key={reason} isBusy={undo.isPending} onClick={() => undoBecause(reason)}>
            {reason}
          </Action>
        ))}
      </div>
      <TextField
        label={t('door.reasonOther')}
        autoComplete="off"
        maxLength={200}
        value={text}
        error={isChecked && isTooShort ? t('door.reasonTooShort') : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {undo.error && <Refusal error={undo.error} />}
      <div className={classes['quick']}>
        <Action kind="danger" type="submit" isBusy={undo.isPending}>
          {t('door.undo')}
        </Action>
        <Action onClick={onDone}>{t('door.keep')}</Action>
      </div>
    </form>
  );
}

/** Takes an admission back and shows the counters that follow from it. */
export function useUndo(performanceId: string) {
  const queryClient = useQueryClient();
  return useMutation(
    trpc.door.undo.mutationOptions({
      onSuccess: async ({ counters }) => {
        queryClient.setQueryData(trpc.door.counters.queryKey({ performanceId }), counters);
        await queryClient.invalidateQueries({
          queryKey: trpc.door.recent.queryKey({ performanceId }),
        });
      },
    }),
  );
}

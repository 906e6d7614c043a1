import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { Action } from '../../components/action.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './manage.module.css';

/** Two steps in one place: the first only asks, and says what will happen. */
export function CancelBooking({ token }: { token: string }) {
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  const cancel = useMutation(
    trpc.reservations.cancel.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.reservations.show.pathFilter()),
    }),
  );
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  return (
    <section className={classes['section']}>
      <h2>{t('manage.cancelSection')}</h2>
      {!isAsking && <p>{t('manage.cancelBody')}</p>}
      {!isAsking && (
        <Action kind="danger" onClick={() => setIsAsking(true)}>
          {t('manage.cancelBooking')}
        </Action>
      )}
      {isAsking && (
        <Notice
          ref={question}
          tone="danger"
          title={t('manage.cancelSure')}
          actions={
            <>
              <Action
                kind="danger"
                isBusy={cancel.isPending}
                onClick={() => cancel.mutate({ token })}
              >
                {cancel.isPending ? t('manage.cancelling') : t('manage.cancelYes')}
              </Action>
              <Action onClick={() => setIsAsking(false)}>{t('manage.cancelNo')}</Action>
            </>
          }
        >
          <p>{t('manage.cancelSureBody')}</p>
        </Notice>
      )}
      {cancel.error && <Refusal error={cancel.error} onRetry={() => cancel.mutate({ token })} />}
    </section>
  );
}

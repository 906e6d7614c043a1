import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { said } from '../../components/admin/toast.ts';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import type { ListedEmail } from './email-state.tsx';

const RETRIABLE = new Set<ListedEmail['state']>(['failed', 'aborted']);
const STOPPABLE = new Set<ListedEmail['state']>(['queued', 'retrying']);

/** What can be done with one mail, by where it stands. */
export function EmailActions({ email }: { email: Pick<ListedEmail, 'id' | 'state'> }) {
  const { id, state } = email;
  const queries = useQueryClient();
  const done = (message: string) => () => {
    said(message);
    return queries.invalidateQueries({ queryKey: trpc.admin.emails.pathKey() });
  };
  const retry = useMutation(
    trpc.admin.emails.retry.mutationOptions({ onSuccess: done(t('adminEmails.retried')) }),
  );
  const abort = useMutation(
    trpc.admin.emails.abort.mutationOptions({ onSuccess: done(t('adminEmails.stopped')) }),
  );
  const error = retry.error ?? abort.error;
  return (
    <>
      {RETRIABLE.has(state) && (
        <Button loading={retry.isPending} onClick={() => retry.mutate({ id })}>
          {t('adminEmails.retry')}
        </Button>
      )}
      {STOPPABLE.has(state) && (
        <Button variant="default" loading={abort.isPending} onClick={() => abort.mutate({ id })}>
          {t('adminEmails.abort')}
        </Button>
      )}
      {error && <Refusal error={error} />}
    </>
  );
}

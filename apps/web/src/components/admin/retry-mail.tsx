import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceOf } from '../refusal.tsx';
import { failureOf } from '../../lib/failure.ts';
import { said } from './toast.ts';

/** Sends one mail again that was given up, in the row that says so. */
export function RetryMail({ id, name }: { id: string; name: string }) {
  const queries = useQueryClient();
  const retry = useMutation(
    trpc.admin.emails.retry.mutationOptions({
      onSuccess: () => {
        said(t('adminEmails.retried'));
        return Promise.all([
          queries.invalidateQueries({ queryKey: trpc.admin.emails.pathKey() }),
          queries.invalidateQueries({ queryKey: trpc.admin.jobs.pathKey() }),
        ]);
      },
      onError: (error) => said(sentenceOf(failureOf(error).reason)),
    }),
  );
  return (
    <Button
      variant="default"
      loading={retry.isPending}
      aria-label={t('adminEmails.retryTo', { name })}
      onClick={() => retry.mutate({ id })}
    >
      {t('adminEmails.retry')}
    </Button>
  );
}

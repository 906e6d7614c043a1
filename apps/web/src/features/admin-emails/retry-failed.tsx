import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { said } from '../../components/admin/toast.ts';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

/** After an outage: sends everything that was given up. There only while there is something. */
export function RetryFailed() {
  const queries = useQueryClient();
  const { data: health } = useQuery(trpc.admin.emails.health.queryOptions());
  const retry = useMutation(
    trpc.admin.emails.retryFailed.mutationOptions({
      onSuccess: ({ count }) => {
        said(t('adminEmails.retriedAll', { n: count }));
        return queries.invalidateQueries({ queryKey: trpc.admin.emails.pathKey() });
      },
    }),
  );
  if (!health?.failed) return null;
  return (
    <>
      <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate({})}>
        {t('adminEmails.retryAll', { n: health.failed })}
      </Button>
      {retry.error && <Refusal error={retry.error} />}
    </>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { ConfirmAction } from '../../components/admin/confirm-action.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { SessionsTable } from '../../components/admin/sessions-table.tsx';
import { said } from '../../components/admin/toast.ts';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import type { Account } from './types.ts';

/** Where one is signed in; what is not known can be signed out. */
export function OwnSessions({ account: { sessions } }: { account: Account }) {
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: trpc.account.me.queryKey() });
  const end = useMutation(
    trpc.account.endSession.mutationOptions({
      onSuccess: () => said(t('adminAccount.ended')),
      // Gone by itself in the meantime: the list says so.
      onSettled: changed,
    }),
  );
  const hasOthers = sessions.some(({ isThis }) => !isThis);
  return (
    <Section
      title={t('adminAccount.sessions')}
      help={t('adminAccount.sessionsHelp')}
      actions={
        hasOthers && (
          <ConfirmAction
            label={t('adminAccount.endOthers')}
            body={t('adminAccount.endOthersBody')}
            run={() => trpcClient.account.endOtherSessions.mutate({})}
            done={t('adminAccount.othersEnded')}
            onDone={changed}
          />
        )
      }
    >
      {end.error && <Refusal error={end.error} />}
      <SessionsTable
        label={t('adminAccount.sessions')}
        sessions={sessions}
        renderAction={({ handle, device, isThis }) =>
          !isThis && (
            <Button
              variant="default"
              size="compact-md"
              loading={end.isPending && end.variables.handle === handle}
              aria-label={t('adminAccount.endNamed', {
                device: device ?? t('adminAccount.deviceUnknown'),
              })}
              onClick={() => end.mutate({ handle })}
            >
              {t('adminAccount.end')}
            </Button>
          )
        }
      />
    </Section>
  );
}

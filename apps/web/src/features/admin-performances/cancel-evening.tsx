import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import { AudienceCounts } from './audience-counts.tsx';
import { MailsToGo } from './mails-to-go.tsx';
import type { Evening } from './types.ts';
import { useEveningsRefresh } from './use-evening-change.ts';

/** Calls an evening off, having shown exactly who is told. */
export function CancelEvening({ evening }: { evening: Evening }) {
  const refresh = useEveningsRefresh();
  const [isOpen, setIsOpen] = useState(false);
  const { id, revision, show, startsAt, venue } = evening;
  const audience = useQuery({
    ...trpc.admin.performances.cancelPreview.queryOptions({ id }),
    enabled: isOpen,
    staleTime: 0,
  });
  const cancelling = useMutation(
    trpc.admin.performances.cancel.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        said(t('adminPerformances.cancelled'));
      },
      onSettled: refresh,
    }),
  );
  return (
    <Section
      title={t('adminPerformances.cancelTitle')}
      help={t('adminPerformances.cancelHelp')}
      actions={
        <Button color="danger" onClick={() => setIsOpen(true)}>
          {t('adminPerformances.cancel')}
        </Button>
      }
    >
      <TypedConfirmation
        title={t('adminPerformances.cancelTitle')}
        word={show.title}
        action={t('adminPerformances.cancel')}
        isOpen={isOpen}
        isBusy={cancelling.isPending}
        error={cancelling.error}
        onConfirm={(confirmation) => cancelling.mutate({ id, revision, confirmation })}
        onClose={() => {
          setIsOpen(false);
          cancelling.reset();
        }}
      >
        <p>
          {show.title}, {formatStart(startsAt, venue.timeZone)}, {venue.name}
        </p>
        <Loaded query={audience} skeleton={<Skeleton shape="row" count={2} />}>
          {(data) => (
            <>
              <AudienceCounts audience={data} />
              <MailsToGo
                mails={data.mails}
                kind="performanceCancelled"
                evening={{ performanceId: id }}
              />
            </>
          )}
        </Loaded>
      </TypedConfirmation>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Evening } from './types.ts';
import { useEveningsRefresh } from './use-evening-change.ts';

/** Deletes an evening that nobody has ever booked. */
export function DeleteEvening({ evening }: { evening: Evening }) {
  const refresh = useEveningsRefresh();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { id, revision, show, startsAt, venue } = evening;
  const deleting = useMutation(
    trpc.admin.performances.delete.mutationOptions({
      onSuccess: async () => {
        said(t('adminPerformances.deleted'));
        await navigate({ to: '/admin/performances', ignoreBlocker: true });
        await refresh();
      },
    }),
  );
  return (
    <Section
      title={t('adminPerformances.deleteTitle')}
      help={t('adminPerformances.deleteHelp')}
      actions={
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {t('adminPerformances.delete')}
        </Button>
      }
    >
      <TypedConfirmation
        title={t('adminPerformances.deleteTitle')}
        word={show.title}
        action={t('adminPerformances.delete')}
        isOpen={isOpen}
        isBusy={deleting.isPending}
        error={deleting.error}
        onConfirm={() => deleting.mutate({ id, revision })}
        onClose={() => {
          setIsOpen(false);
          deleting.reset();
        }}
      >
        <p>
          {show.title}, {formatStart(startsAt, venue.timeZone)}, {venue.name}
        </p>
      </TypedConfirmation>
    </Section>
  );
}

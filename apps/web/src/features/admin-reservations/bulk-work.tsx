import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';

import { TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { BulkPreview } from './bulk-preview.tsx';
import { DeskForm, DeskModal } from './desk-modal.tsx';
import type { BulkAction, Chosen } from './types.ts';

interface BulkWorkProps {
  action: BulkAction;
  chosen: Chosen;
  isOpen: boolean;
  onClose: () => void;
  onStarted: (jobId: string) => void;
}

/** Shows exactly whom work over many bookings concerns, and starts it; cancelling, which cannot be undone, only once it is typed. */
export function BulkWork({ action, chosen, isOpen, onClose, onStarted }: BulkWorkProps) {
  const preview = useQuery({
    ...trpc.admin.reservations.previewBulk.queryOptions({ action, chosen }),
    enabled: isOpen,
    staleTime: 0,
    gcTime: 0,
  });
  const start = useMutation(
    trpc.admin.reservations.startBulk.mutationOptions({
      onSuccess: ({ jobId }) => onStarted(jobId),
    }),
  );
  const { data } = preview;
  const isPossible = data !== undefined && data.total > 0 && !data.isTooMany;
  function close() {
    start.reset();
    onClose();
  }
  const begin = () => {
    if (isPossible) start.mutate({ action, ids: data.rows.map(({ id }) => id) });
  };
  const shown = (
    <Loaded query={preview} skeleton={<Skeleton shape="row" count={4} />}>
      {(seen) => <BulkPreview action={action} preview={seen} />}
    </Loaded>
  );
  if (action === 'cancel' && isPossible) {
    return (
      <TypedConfirmation
        title={t('adminReservations.bulkCancelTitle')}
        word={t('adminReservations.bulkWord', { n: data.total })}
        action={t('adminReservations.bulkCancelNow', { n: data.total })}
        isOpen={isOpen}
        isBusy={start.isPending}
        error={start.error}
        onConfirm={begin}
        onClose={close}
      >
        {shown}
      </TypedConfirmation>
    );
  }
  const title = t(
    action === 'cancel' ? 'adminReservations.bulkCancelTitle' : 'adminReservations.bulkResendTitle',
  );
  return (
    <DeskModal title={title} isOpen={isOpen} onClose={close} size="lg">
      {action === 'resend' && isPossible ? (
        <DeskForm
          action={t('adminReservations.bulkResendNow', { n: data.total })}
          isBusy={start.isPending}
          error={start.error}
          onSubmit={begin}
          onClose={close}
        >
          {shown}
        </DeskForm>
      ) : (
        <>
          {shown}
          <Button variant="default" mt="md" onClick={close}>
            {t('adminCommon.close')}
          </Button>
        </>
      )}
    </DeskModal>
  );
}

import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { DeskForm } from './desk-modal.tsx';
import { EveningSelect } from './evening-select.tsx';
import { isReason } from './party-field.tsx';
import type { Evening, Reservation } from './types.ts';
import { useDesk } from './use-desk.ts';

interface StepProps {
  reservation: Reservation;
  onClose: () => void;
}

/** Another evening for the same party: the page then shows the reservation that stands there. */
export function MoveParty({ reservation, onClose }: StepProps) {
  const evenings = useQuery({
    ...trpc.admin.reservations.evenings.queryOptions({}),
    staleTime: 0,
  });
  return (
    <Loaded query={evenings} skeleton={<Skeleton shape="row" count={3} />}>
      {(all) => <Choice {...{ reservation, onClose }} evenings={othersOf(all, reservation)} />}
    </Loaded>
  );
}

/** Those of the same show first: most people want another evening, not another play. */
function othersOf(all: Evening[], { performance: { id, showTitle } }: Reservation) {
  const others = all.filter((each) => each.id !== id);
  const isSame = (each: Evening) => each.showTitle === showTitle;
  return [...others.filter(isSame), ...others.filter((each) => !isSame(each))];
}

function Choice({ reservation, onClose, evenings }: StepProps & { evenings: Evening[] }) {
  const { id, partySize, overLimitReason } = reservation;
  const navigate = useNavigate();
  const { done } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState(overLimitReason ?? '');
  const evening = evenings.find((each) => each.id === chosen);
  const isOver = evening !== undefined && partySize > evening.maxPartySize;
  const isFull = evening !== undefined && partySize > evening.free;
  const move = useMutation(
    trpc.admin.reservations.move.mutationOptions({
      onSuccess: async (moved) => {
        onClose();
        await navigate({ to: '/admin/reservations/$id', params: { id: moved.id } });
        return done(t('adminReservations.moved'));
      },
    }),
  );
  if (evenings.length === 0) return <p>{t('adminReservations.moveNone')}</p>;
  return (
    <DeskForm
      action={t('adminReservations.moveNow')}
      isReady={evening !== undefined && !isFull && (!isOver || isReason(reason))}
      isBusy={move.isPending}
      error={move.error}
      onSubmit={() => {
        if (!evening) return;
        const overLimit = isOver ? reason : null;
        move.mutate({ id, performanceId: evening.id, overLimitReason: overLimit });
      }}
      onClose={onClose}
    >
      <p>
        {t(reservation.email ? 'adminReservations.moveHelp' : 'adminReservations.moveHelpUntold')}
      </p>
      <EveningSelect
        label={t('adminReservations.moveTo')}
        {...{ evenings }}
        value={chosen}
        onChange={setChosen}
      />
      {isFull && <output>{t('adminReservations.notEnough')}</output>}
      {isOver && (
        <TextInput
          label={t('adminReservations.overLimitReason')}
          description={t('adminReservations.overLimitHelp', { n: evening.maxPartySize })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={200}
          required
          withAsterisk={false}
        />
      )}
    </DeskForm>
  );
}

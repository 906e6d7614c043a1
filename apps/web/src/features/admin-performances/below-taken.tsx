import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { DataTable } from '../../components/admin/data-table.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Affected, Evening } from './types.ts';

interface BelowTakenProps {
  isOpen: boolean;
  evening: Evening;
  /** What would be left for sale. */
  sellable: number;
  isBusy: boolean;
  /** With the number of seats over the capacity that was shown. */
  onAccept: (excess: number) => void;
  onClose: () => void;
}

/** Who stands above a cut capacity, and the explicit yes that it needs. */
export function BelowTaken({ isOpen, evening, sellable, ...rest }: BelowTakenProps) {
  const affected = useQuery({
    ...trpc.admin.performances.affected.queryOptions({ id: evening.id, sellable }),
    enabled: isOpen,
    staleTime: 0,
  });
  return (
    <Modal
      opened={isOpen}
      onClose={rest.onClose}
      size="xl"
      title={t('adminPerformances.belowTaken', { n: affected.data?.excess ?? 0 })}
    >
      <Loaded query={affected} skeleton={<Skeleton shape="row" count={4} />}>
        {(data) => <Question {...rest} affected={data} timeZone={evening.venue.timeZone} />}
      </Loaded>
    </Modal>
  );
}

interface QuestionProps extends Pick<BelowTakenProps, 'isBusy' | 'onAccept' | 'onClose'> {
  affected: Affected;
  timeZone: string;
}

function Question({ affected, timeZone, isBusy, onAccept, onClose }: QuestionProps) {
  const [isSeen, setIsSeen] = useState(false);
  const { taken, sellable, excess, parties } = affected;
  return (
    <Stack>
      <p>{t('adminPerformances.belowTakenBody', { taken, sellable })}</p>
      <DataTable
        label={t('adminPerformances.belowTaken', { n: excess })}
        rows={parties}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: t('adminPerformances.party'),
            isHeading: true,
            cell: ({ name }) => name,
          },
          { key: 'code', title: t('adminPerformances.code'), cell: ({ code }) => code },
          {
            key: 'seats',
            title: t('adminPerformances.partySeats'),
            align: 'end',
            cell: ({ partySize }) => partySize,
          },
          {
            key: 'status',
            title: t('adminPerformances.partyStatus'),
            cell: ({ status }) =>
              status === 'confirmed'
                ? t('adminPerformances.partyConfirmed')
                : t('adminPerformances.partyPending'),
          },
          {
            key: 'booked',
            title: t('adminPerformances.partyBooked'),
            cell: ({ createdAt }) => formatStart(createdAt, timeZone),
          },
        ]}
      />
      <Checkbox
        checked={isSeen}
        onChange={(event) => setIsSeen(event.currentTarget.checked)}
        label={t('adminPerformances.acceptExcess', { n: excess })}
      />
      <Group gap="xs">
        <Button color="danger" disabled={!isSeen} loading={isBusy} onClick={() => onAccept(excess)}>
          {t('adminPerformances.cutAnyway')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('adminCommon.keepAsItIs')}
        </Button>
      </Group>
    </Stack>
  );
}

import { Button, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { HrefLink } from '../../components/admin/href-link.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { groupCode } from '../../lib/group-code.ts';
import { trpc } from '../../lib/trpc.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { type Erased, ErasedCounts } from './erased-counts.tsx';
import classes from './customers.module.css';

type Preview = RouterOutputs['admin']['customers']['previewErasure'];

interface ErasePersonProps {
  customerId: string;
  /** What was erased, once it is. */
  onErased: (erased: Erased) => void;
}

/** Makes the house forget a person: says first exactly what goes, and what is still in the way. */
export function ErasePerson({ customerId, onErased }: ErasePersonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const preview = useQuery(
    trpc.admin.customers.previewErasure.queryOptions(
      { id: customerId },
      // What goes has to be true at the moment of saying so.
      { enabled: isOpen, staleTime: 0, gcTime: 0 },
    ),
  );
  const close = () => setIsOpen(false);
  const isReady = preview.data?.inTheWay.length === 0;
  return (
    <Section
      title={t('adminCustomers.eraseTitle')}
      help={t('adminCustomers.eraseHelp')}
      actions={
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {t('adminCustomers.erase')}
        </Button>
      }
    >
      {preview.data && isReady ? (
        <Confirmation
          {...{ customerId, onErased, isOpen }}
          preview={preview.data}
          onClose={close}
        />
      ) : (
        <Modal opened={isOpen} onClose={close} title={t('adminCustomers.eraseTitle')} size="lg">
          <Loaded query={preview} skeleton={<Skeleton shape="row" count={3} />}>
            {({ inTheWay }) => <InTheWay bookings={inTheWay} />}
          </Loaded>
        </Modal>
      )}
    </Section>
  );
}

interface ConfirmationProps extends ErasePersonProps {
  preview: Preview;
  isOpen: boolean;
  onClose: () => void;
}

function Confirmation({ customerId, preview, isOpen, onClose, onErased }: ConfirmationProps) {
  const queries = useQueryClient();
  const erasing = useMutation(
    trpc.admin.customers.erase.mutationOptions({
      onSuccess: async (erased) => {
        onClose();
        onErased(erased);
        // Nothing of the person stays on any page that has been looked at.
        queries.removeQueries({ queryKey: trpc.admin.pathKey(), type: 'inactive' });
        await queries.invalidateQueries({ queryKey: trpc.admin.customers.pathKey() });
      },
    }),
  );
  return (
    <TypedConfirmation
      title={t('adminCustomers.eraseTitle')}
      word={preview.word}
      action={t('adminCustomers.eraseAction')}
      isOpen={isOpen}
      isBusy={erasing.isPending}
      error={erasing.error}
      onConfirm={(typed) => erasing.mutate({ id: customerId, typed })}
      onClose={() => {
        erasing.reset();
        onClose();
      }}
    >
      <p>{t('adminCustomers.eraseBody')}</p>
      <ErasedCounts counts={preview.counts} />
      <p>{t('adminCustomers.eraseKept')}</p>
    </TypedConfirmation>
  );
}

function InTheWay({ bookings }: { bookings: Preview['inTheWay'] }) {
  return (
    <Stack gap="sm">
      <p>{t('adminCustomers.eraseInTheWay')}</p>
      <ul className={classes['inTheWay']}>
        {bookings.map(({ id, code, showTitle, startsAt, timeZone }) => (
          <li key={id}>
            <HrefLink href={`/admin/reservations/${id}`}>{showTitle}</HrefLink>
            {`, ${formatStart(startsAt, timeZone)} · ${groupCode(code)}`}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

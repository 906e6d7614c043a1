import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { said } from '../../components/admin/toast.ts';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

interface CorrectAddressProps {
  reservationId: string;
  /** The one that was refused. */
  address: string;
}

/** Gives the booking another address: what it needs goes there, and the old one is told. */
export function CorrectAddress({ reservationId, address }: CorrectAddressProps) {
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [email, setEmail] = useState(address);
  const correcting = useMutation(
    trpc.admin.reservations.readdress.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        said(t('adminEmails.corrected', { address: email.trim() }));
        return queries.invalidateQueries({ queryKey: trpc.admin.emails.pathKey() });
      },
    }),
  );
  function close() {
    setIsOpen(false);
    setEmail(address);
    correcting.reset();
  }
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('adminEmails.correctAddress')}</Button>
      <Modal opened={isOpen} onClose={close} title={t('adminEmails.correctAddress')}>
        <Stack
          component="form"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            correcting.mutate({ id: reservationId, email: email.trim() });
          }}
        >
          <p>{t('adminEmails.correctHelp')}</p>
          <TextInput
            type="email"
            label={t('adminEmails.newAddress')}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            autoComplete="off"
            required
            withAsterisk={false}
            data-autofocus
          />
          {correcting.error && <Refusal error={correcting.error} />}
          <Group gap="xs">
            <Button
              type="submit"
              disabled={email.trim() === '' || email.trim() === address}
              loading={correcting.isPending}
            >
              {t('adminEmails.correctAndSend')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('adminCommon.keepAsItIs')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

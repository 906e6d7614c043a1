import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { Refusal } from '../refusal.tsx';

interface TypedConfirmationProps {
  title: string;
  /** What will happen, to whom, in exact numbers. */
  children: ReactNode;
  /** What has to be typed: the title of the show, the code of the booking. */
  word: string;
  /** What the button does, as a verb with its object. */
  action: string;
  isOpen: boolean;
  isBusy: boolean;
  error: unknown;
  onConfirm: (typed: string) => void;
  onClose: () => void;
}

interface ImpossibleProps {
  title: string;
  /** Why not, and what to do instead. */
  children: ReactNode;
  isOpen: boolean;
  onClose: () => void;
}

/** What would be asked for, were it possible: there is nothing to type. */
export function Impossible({ title, children, isOpen, onClose }: ImpossibleProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size="lg">
      <Stack align="start">
        {children}
        <Button onClick={onClose} data-autofocus>
          {t('adminCommon.understood')}
        </Button>
      </Stack>
    </Modal>
  );
}

/** For what cannot be undone: the person types what it is about. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const { title, children, word, action, isOpen, isBusy, error, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  const isRight = typed.trim().toLocaleLowerCase() === word.trim().toLocaleLowerCase();
  function close() {
    setTyped('');
    onClose();
  }
  return (
    <Modal opened={isOpen} onClose={close} title={title} size="lg">
      <Stack
        component="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (isRight && !isBusy) onConfirm(typed.trim());
        }}
      >
        {children}
        <TextInput
          label={t('adminCommon.typeToConfirm', { word })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        {error ? <Refusal error={error} /> : null}
        <Group gap="xs">
          <Button type="submit" color="danger" disabled={!isRight} loading={isBusy}>
            {action}
          </Button>
          <Button variant="default" onClick={close}>
            {t('adminCommon.keepAsItIs')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

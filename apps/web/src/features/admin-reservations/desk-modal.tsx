import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { DeskRefusal } from './desk-refusal.tsx';

interface DeskModalProps {
  title: string;
  isOpen: boolean;
  size?: 'md' | 'lg';
  onClose: () => void;
  /** Begins anew each time it is opened. */
  children: ReactNode;
}

/** One step at the desk, over the page of the booking. */
export function DeskModal({ title, isOpen, size = 'md', onClose, children }: DeskModalProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size={size}>
      {children}
    </Modal>
  );
}

interface DeskFormProps {
  /** What the button does, as a verb with its object. */
  action: string;
  isDanger?: boolean;
  isReady?: boolean;
  isBusy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The fields of a step, why it was refused, and its two buttons. */
export function DeskForm(props: DeskFormProps) {
  const { action, isDanger = false, isReady = true, isBusy, error, onSubmit, onClose } = props;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) onSubmit();
      }}
    >
      <Stack>
        {props.children}
        <DeskRefusal error={error} />
        <Group gap="xs">
          <Button
            type="submit"
            disabled={!isReady}
            loading={isBusy}
            {...(isDanger && { color: 'danger' })}
          >
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('adminCommon.keepAsItIs')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

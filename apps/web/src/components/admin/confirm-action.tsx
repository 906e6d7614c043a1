import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { t } from '../../i18n/t.ts';
import { Refusal } from '../refusal.tsx';
import { said } from './toast.ts';

interface ConfirmActionProps {
  /** What it does, as a verb with its object; also the title of the question. */
  label: string;
  /** What will be so afterwards. */
  body: string;
  run: () => Promise<unknown>;
  /** Said when it is done. */
  done: string;
  onDone: () => Promise<unknown> | void;
  isDanger?: boolean;
}

/** A button that says what it is about to do before it does it; for what can be done the other way round afterwards. */
export function ConfirmAction(props: ConfirmActionProps) {
  const [isOpen, setIsOpen] = useState(false);
  // What was asked stays what is answered, also when the page learns something new under the open question.
  const [asked, setAsked] = useState(props);
  const { label, body, run, done, onDone, isDanger = false } = asked;
  const action = useMutation({
    mutationFn: run,
    onSuccess: async () => {
      setIsOpen(false);
      said(done);
      await onDone();
    },
  });
  const color = isDanger ? { color: 'danger' } : {};
  function ask() {
    setAsked(props);
    setIsOpen(true);
  }
  function close() {
    action.reset();
    setIsOpen(false);
  }
  return (
    <>
      <Button variant="default" onClick={ask}>
        {props.label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={label} size="lg">
        <Stack>
          <p>{body}</p>
          {action.error && <Refusal error={action.error} />}
          <Group gap="xs">
            <Button
              {...color}
              loading={action.isPending}
              onClick={() => action.mutate()}
              data-autofocus={!isDanger || undefined}
            >
              {label}
            </Button>
            <Button variant="default" onClick={close} data-autofocus={isDanger || undefined}>
              {t('adminCommon.keepAsItIs')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

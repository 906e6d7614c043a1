import { Button, Group, Popover, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Customer } from './customer-detail.tsx';
import classes from './customers.module.css';

const LONGEST = 2000;

/** What the staff should know about a person the next time they call. */
export function CustomerNotes({ customer: { id, notes } }: { customer: Customer }) {
  return (
    <Section title={t('adminCustomers.notes')}>
      {notes.length === 0 ? (
        <p className={classes['nothing']}>{t('adminCustomers.noNotes')}</p>
      ) : (
        <ul className={classes['notes']}>
          {notes.map((note) => (
            <Note key={note.id} note={note} customerId={id} />
          ))}
        </ul>
      )}
      <NewNote customerId={id} />
    </Section>
  );
}

function NewNote({ customerId }: { customerId: string }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const refresh = useNotesRefresh(customerId);
  const add = useMutation(
    trpc.admin.customers.addNote.mutationOptions({
      onSuccess: () => {
        setText('');
        said(t('adminCustomers.noteAdded'));
        return refresh();
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!text.trim()) field.current?.focus();
    else if (!add.isPending) add.mutate({ id: customerId, text });
  }
  return (
    <form className={classes['newNote']} onSubmit={submit}>
      <UnsavedGuard isDirty={text.trim() !== ''} />
      <Textarea
        ref={field}
        label={t('adminCustomers.noteText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={LONGEST}
        autosize
        minRows={2}
      />
      {add.error && <Refusal error={add.error} />}
      <Button type="submit" variant="default" loading={add.isPending}>
        {t('adminCustomers.addNote')}
      </Button>
    </form>
  );
}

interface NoteProps {
  note: Customer['notes'][number];
  customerId: string;
}

function Note({ note: { id, text, at, by }, customerId }: NoteProps) {
  const zone = useHouseZone();
  return (
    <li>
      <div>
        <p className={classes['noteText']}>{text}</p>
        <p className={classes['noteBy']}>
          {t('adminCustomers.noteBy', { name: by, date: formatStamp(at, zone) })}
        </p>
      </div>
      <DeleteNote noteId={id} by={by} customerId={customerId} />
    </li>
  );
}

interface DeleteNoteProps {
  noteId: string;
  by: string;
  customerId: string;
}

/** A note cannot be brought back: asks once. */
function DeleteNote({ noteId, by, customerId }: DeleteNoteProps) {
  const [isAsking, { toggle, close }] = useDisclosure(false);
  const refresh = useNotesRefresh(customerId);
  const remove = useMutation(
    trpc.admin.customers.deleteNote.mutationOptions({
      onSuccess: () => {
        said(t('adminCustomers.noteDeleted'));
        return refresh();
      },
    }),
  );
  return (
    <Popover opened={isAsking} onDismiss={close} withArrow trapFocus position="bottom-end">
      <Popover.Target>
        <Button
          variant="subtle"
          aria-label={t('adminCustomers.deleteNote', { name: by })}
          onClick={toggle}
        >
          <IconTrash aria-hidden size={18} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{t('adminCustomers.deleteNoteQuestion')}</Text>
          {remove.error && <Refusal error={remove.error} />}
          <Group gap="xs">
            <Button
              color="danger"
              loading={remove.isPending}
              onClick={() => remove.mutate({ noteId })}
            >
              {t('adminCommon.remove')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('adminCommon.keepAsItIs')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function useNotesRefresh(id: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.admin.customers.byId.queryKey({ id }) });
}

import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { DeskForm, DeskModal } from './desk-modal.tsx';
import { DeskRefusal } from './desk-refusal.tsx';
import { useDesk } from './use-desk.ts';
import classes from './timeline.module.css';

/** Something the others of the staff should know, written above what happened. */
export function AddNote({ id }: { id: string }) {
  const [text, setText] = useState('');
  const { done } = useDesk();
  const add = useMutation(
    trpc.admin.reservations.addNote.mutationOptions({
      onSuccess: () => done(t('adminReservations.noteAdded'), () => setText('')),
    }),
  );
  const isDirty = text.trim() !== '';
  return (
    <form
      className={classes['addNote']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty && !add.isPending) add.mutate({ id, text });
      }}
    >
      <Textarea
        label={t('adminReservations.noteText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
      />
      <DeskRefusal error={add.error} />
      <div>
        <Button type="submit" variant="default" disabled={!isDirty} loading={add.isPending}>
          {t('adminReservations.addNote')}
        </Button>
      </div>
      <UnsavedGuard isDirty={isDirty} />
    </form>
  );
}

interface Note {
  id: string;
  text: string;
  by: string;
}

export function DeleteNote({ note: { id, text, by } }: { note: Note }) {
  const [isOpen, setIsOpen] = useState(false);
  const { done } = useDesk();
  const remove = useMutation(
    trpc.admin.reservations.deleteNote.mutationOptions({
      onSuccess: () => done(t('adminReservations.noteDeleted'), () => setIsOpen(false)),
    }),
  );
  const label = t('adminReservations.deleteNote', { name: by });
  function close() {
    setIsOpen(false);
    remove.reset();
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-label={label} onClick={() => setIsOpen(true)}>
        {t('adminCommon.remove')}
      </Button>
      <DeskModal title={label} isOpen={isOpen} onClose={close}>
        <DeskForm
          action={t('adminCommon.remove')}
          isDanger
          isBusy={remove.isPending}
          error={remove.error}
          onSubmit={() => remove.mutate({ noteId: id })}
          onClose={close}
        >
          <p>{t('adminReservations.deleteNoteHelp')}</p>
          <p className={classes['note']}>{text}</p>
        </DeskForm>
      </DeskModal>
    </>
  );
}

import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

import { t } from '../../i18n/t.ts';
import classes from './sheet.module.css';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A layer over the scanner; Escape and the cross close it, and the focus returns to what opened it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Opening gives the focus to the first control, the cross; whoever opens a field wants to type.
    opened?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes['sheet']} aria-labelledby={id} onClose={onClose}>
      <header className={classes['head']}>
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className={classes['close']}
          aria-label={t('door.close')}
          onClick={onClose}
        >
          <IconX aria-hidden size={32} />
        </button>
      </header>
      {children}
    </dialog>
  );
}

import { useEffect, useRef, useState } from 'react';

import { Action } from '../../components/action.tsx';
import { t } from '../../i18n/t.ts';
import type { Ticket } from '../../lib/outputs.ts';
import { QrImage } from './qr-image.tsx';
import classes from './ticket.module.css';

/** The QR alone on white, as large as the phone allows, with the screen kept on. */
export function DoorMode({ ticket }: { ticket: Ticket }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen || !('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const request = async () => {
      lock = await navigator.wakeLock.request('screen');
      if (isOver) await lock.release();
    };
    request().catch(() => {
      // Refused on low battery: the screen then dims as it always does.
    });
    return () => {
      isOver = true;
      void lock?.release();
    };
  }, [isOpen]);

  function open() {
    dialog.current?.showModal();
    setIsOpen(true);
  }

  return (
    <>
      <Action kind="primary" size="large" onClick={open}>
        {t('ticket.atTheDoor')}
      </Action>
      <dialog
        ref={dialog}
        className={classes['door']}
        aria-label={t('ticket.atTheDoor')}
        onClose={() => setIsOpen(false)}
      >
        <QrImage ticket={ticket} />
        <div className={classes['doorFoot']}>
          <span className={classes['code']}>{ticket.code}</span>
          <p>{t('ticket.brightness')}</p>
          <Action onClick={() => dialog.current?.close()}>{t('ticket.done')}</Action>
        </div>
      </dialog>
    </>
  );
}

import { useEffect, useRef } from 'react';

import { Action, ActionLink } from '../../components/action.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import type { Imported, ImportKind } from './use-import.ts';

interface DoneNoticeProps {
  kind: ImportKind;
  imported: Imported;
  onAnother: () => void;
}

/** What was made, with the way to it; takes the focus that its button had. */
export function DoneNotice({ kind, imported, onAnother }: DoneNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { made, skipped, tickets } = imported;
  return (
    <Notice
      ref={box}
      tone="spot"
      live="polite"
      title={t('adminImports.doneTitle')}
      actions={
        <>
          <ToList kind={kind} />
          <Action onClick={onAnother}>{t('adminImports.another')}</Action>
        </>
      }
    >
      <p>
        {t(`adminImports.done_${kind}`, { n: made })}{' '}
        {skipped > 0 && `(${t('adminImports.alreadyThere', { n: skipped })}) `}
        {tickets > 0 && `… ${t('adminImports.ticketsToSend', { n: tickets })}.`}
      </p>
    </Notice>
  );
}

function ToList({ kind }: { kind: ImportKind }) {
  if (kind === 'shows')
    return <ActionLink to="/admin/shows">{t('adminImports.toShows')}</ActionLink>;
  if (kind === 'performances')
    return <ActionLink to="/admin/performances">{t('adminImports.toPerformances')}</ActionLink>;
  return <ActionLink to="/admin/reservations">{t('adminImports.toReservations')}</ActionLink>;
}

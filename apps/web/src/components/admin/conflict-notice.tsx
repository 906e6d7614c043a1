import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { t } from '../../i18n/t.ts';
import { Notice } from '../notice.tsx';
import { type Column, DataTable } from './data-table.tsx';

export interface ConflictingField {
  label: string;
  /** What stands saved now. */
  theirs: string;
  /** What stands in this form. */
  mine: string;
}

interface ConflictNoticeProps {
  fields: ConflictingField[];
  /** Saves this form over what stands saved, with its new version. */
  onKeepMine: () => void;
  /** Puts what stands saved into the form. */
  onTakeTheirs: () => void;
}

/** Somebody else saved first: shows what differs and lets the person choose; nothing has been written. */
export function ConflictNotice({ fields, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Notice
      ref={notice}
      tone="danger"
      live="assertive"
      title={t('adminCommon.conflictTitle')}
      actions={
        <>
          <Button onClick={onTakeTheirs}>{t('adminCommon.takeTheirs')}</Button>
          <Button variant="default" onClick={onKeepMine}>
            {t('adminCommon.keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('adminCommon.conflictBody')}</p>
      <DataTable
        label={t('adminCommon.conflictTitle')}
        columns={columns()}
        rows={fields}
        rowKey={({ label }) => label}
      />
    </Notice>
  );
}

function columns(): Column<ConflictingField>[] {
  return [
    { key: 'field', title: t('adminCommon.field'), isHeading: true, cell: ({ label }) => label },
    { key: 'theirs', title: t('adminCommon.theirs'), cell: ({ theirs }) => theirs },
    { key: 'mine', title: t('adminCommon.mine'), cell: ({ mine }) => mine },
  ];
}

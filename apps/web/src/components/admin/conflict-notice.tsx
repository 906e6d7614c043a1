import { Button, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { t } from '../../i18n/t.ts';
import { Notice } from '../notice.tsx';

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
      <Table.ScrollContainer minWidth={480} mt="sm">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('adminCommon.field')}</Table.Th>
              <Table.Th>{t('adminCommon.theirs')}</Table.Th>
              <Table.Th>{t('adminCommon.mine')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ label, theirs, mine }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{theirs || '—'}</Table.Td>
                <Table.Td>{mine || '—'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Notice>
  );
}

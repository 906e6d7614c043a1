import {
  accessFeature,
  contentNote,
  IMPORT_COLUMNS,
  REQUIRED_COLUMNS,
} from '@azionelab/api/admin-schemas';

import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { t } from '../../i18n/t.ts';
import classes from './imports.module.css';
import type { ImportKind } from './use-import.ts';

type Name = (typeof IMPORT_COLUMNS)[ImportKind][number];

/** Every column of a kind's file and what goes into it. */
export function ColumnsHelp({ kind }: { kind: ImportKind }) {
  const columns: Column<Name>[] = [
    {
      key: 'name',
      title: t('adminImports.columnName'),
      isHeading: true,
      cell: codeOf,
    },
    {
      key: 'needed',
      title: t('adminImports.columnNeeded'),
      cell: (name) =>
        REQUIRED_COLUMNS[kind].includes(name) ? t('adminCommon.yes') : t('adminCommon.no'),
    },
    { key: 'meaning', title: t('adminImports.columnMeaning'), cell: meaningOf },
  ];
  const title = t('adminImports.columnsTitle');
  return (
    <details className={classes['columns']}>
      <summary>{title}</summary>
      <DataTable label={title} columns={columns} rows={[...IMPORT_COLUMNS[kind]]} rowKey={String} />
    </details>
  );
}

const codeOf = (name: Name) => <code>{name}</code>;

function meaningOf(name: Name) {
  if (name === 'content_notes')
    return t('adminImports.column_content_notes', { words: contentNote.options.join(', ') });
  if (name === 'access_features')
    return t('adminImports.column_access_features', { words: accessFeature.options.join(', ') });
  return t(`adminImports.column_${name}`);
}

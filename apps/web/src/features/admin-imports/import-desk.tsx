import { useState } from 'react';

import { t } from '../../i18n/t.ts';
import { CheckStep } from './check-step.tsx';
import { FileStep } from './file-step.tsx';
import classes from './imports.module.css';
import { KindStep } from './kind-step.tsx';
import { useImport } from './use-import.ts';
import type { ImportKind } from './use-import.ts';

/** A company moves in: what, which file, what would happen, and then it happens. */
export function ImportDesk() {
  const [kind, setKind] = useState<ImportKind>('shows');
  return (
    <>
      <p className={classes['text']}>{t('adminImports.intro')}</p>
      <KindStep kind={kind} onKind={setKind} />
      <Steps key={kind} kind={kind} />
    </>
  );
}

/** A file is of one kind: another kind begins with none. */
function Steps({ kind }: { kind: ImportKind }) {
  const importing = useImport(kind);
  return (
    <>
      <FileStep kind={kind} importing={importing} />
      <CheckStep kind={kind} importing={importing} />
    </>
  );
}

import { Button } from '@mantine/core';

import { Action } from '../../components/action.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { DoneNotice } from './done-notice.tsx';
import classes from './imports.module.css';
import { PreviewTable } from './preview-table.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Checked, Import, ImportKind } from './use-import.ts';

interface CheckStepProps {
  kind: ImportKind;
  importing: Import;
}

/** What the dry run found, and the button that makes it so. */
export function CheckStep({ kind, importing }: CheckStepProps) {
  const { check, run } = importing;
  if (run.data) return <DoneNotice kind={kind} imported={run.data} onAnother={importing.forget} />;
  if (check.isIdle) return null;
  return (
    <Section title={t('adminImports.resultTitle')}>
      <output className={classes['summary']}>
        {check.isPending ? t('adminImports.checking') : check.data && summaryOf(check.data)}
      </output>
      {check.isPending && <Skeleton shape="row" count={4} />}
      {check.error && <Refusal error={check.error} onRetry={importing.checkAgain} />}
      {check.data && <Found kind={kind} checked={check.data} importing={importing} />}
    </Section>
  );
}

function summaryOf({ problemCount, made, skipped }: Checked) {
  if (problemCount > 0) return t('adminImports.problemsFound', { n: problemCount });
  const already = skipped > 0 && t('adminImports.alreadyThere', { n: skipped });
  return [t('adminImports.wouldMake', { n: made }), already].filter(Boolean).join(', ');
}

function Found({ kind, checked, importing }: CheckStepProps & { checked: Checked }) {
  const { problems, problemCount, preview, made, skippedLines } = checked;
  if (problemCount > 0) {
    return (
      <>
        {problems.length < problemCount && (
          <p>{t('adminImports.problemsShown', { shown: problems.length })}</p>
        )}
        <ProblemList problems={problems} />
      </>
    );
  }
  return (
    <>
      {skippedLines.length > 0 && (
        <p className={classes['text']}>
          {made === 0
            ? t('adminImports.nothingToMake')
            : t('adminImports.skippedLines', { lines: skippedLines.join(', ') })}
        </p>
      )}
      {made > 0 && (
        <>
          <MakeBar kind={kind} checked={checked} importing={importing} />
          <h3 className={classes['previewTitle']}>{t('adminImports.previewTitle')}</h3>
          {preview.length < made && (
            <p className={classes['muted']}>
              {t('adminImports.previewShown', { shown: preview.length, total: made })}
            </p>
          )}
          <PreviewTable kind={kind} rows={preview} />
        </>
      )}
    </>
  );
}

function MakeBar({ kind, checked, importing }: CheckStepProps & { checked: Checked }) {
  const { run, options } = importing;
  const { made, tickets } = checked;
  return (
    <>
      <div className={classes['make']}>
        <Button loading={run.isPending} onClick={importing.makeAll}>
          {t(`adminImports.import_${kind}`, { n: made })}
        </Button>
        {kind === 'reservations' && (
          <span>
            {options.sendTickets
              ? t('adminImports.ticketsToSend', { n: tickets })
              : t('adminImports.noTickets')}
          </span>
        )}
      </div>
      {run.error && <NotMade error={run.error} importing={importing} />}
    </>
  );
}

function NotMade({ error, importing }: { error: unknown; importing: Import }) {
  if (failureOf(error).reason !== 'STALE')
    return <Refusal error={error} onRetry={importing.makeAll} />;
  return (
    <Notice
      tone="danger"
      live="assertive"
      title={t('adminImports.staleTitle')}
      actions={<Action onClick={importing.checkAgain}>{t('adminImports.checkAgain')}</Action>}
    >
      <p>{t('adminImports.stale')}</p>
    </Notice>
  );
}

import { IMPORT_KINDS } from '@azionelab/api/admin-schemas';
import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';

import { Section } from '../../components/admin/page-frame.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { downloadText } from '../../lib/admin/download.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { ColumnsHelp } from './columns-help.tsx';
import classes from './imports.module.css';
import type { ImportKind } from './use-import.ts';

interface KindStepProps {
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
}

/** What to import, how its file looks, and a file to fill in. */
export function KindStep({ kind, onKind }: KindStepProps) {
  // Spreadsheets in Italian expect the semicolon.
  const separator = activeLocale() === 'it' ? ';' : ',';
  const template = useMutation({
    mutationFn: () => trpcClient.admin.imports.template.query({ kind, separator }),
    onSuccess: ({ csv }) => downloadText(t(`adminImports.templateName_${kind}`), csv),
  });
  return (
    <Section title={t('adminImports.kindTitle')}>
      <SegmentedControl
        className={classes['kinds'] ?? ''}
        aria-label={t('adminImports.kind')}
        value={kind}
        onChange={(value) => {
          const chosen = IMPORT_KINDS.find((each) => each === value);
          if (chosen) onKind(chosen);
        }}
        data={IMPORT_KINDS.map((value) => ({ value, label: t(`adminImports.kind_${value}`) }))}
      />
      <p className={classes['text']}>{t(`adminImports.help_${kind}`)}</p>
      <div className={classes['template']}>
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          {t('adminImports.template')}
        </Button>
        <p className={classes['muted']}>{t('adminImports.templateHelp')}</p>
      </div>
      {template.error && <Refusal error={template.error} onRetry={() => template.mutate()} />}
      <ColumnsHelp kind={kind} />
    </Section>
  );
}

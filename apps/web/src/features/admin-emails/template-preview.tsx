import { Button, SegmentedControl, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';

import { MailPreview } from '../../components/admin/mail-preview.tsx';
import { said } from '../../components/admin/toast.ts';
import { Refusal } from '../../components/refusal.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import { TEMPLATE_KINDS } from '../../lib/admin/email-words.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './template-preview.module.css';

type Kind = (typeof TEMPLATE_KINDS)[number];

interface TemplatePreviewProps {
  kind: Kind;
  locale: Locale;
  /** Where a test goes. */
  address: string;
  onChoose: (part: { kind?: Kind; locale?: Locale }) => void;
}

/** A mail of each kind with made-up facts, as page and as plain text, written by what writes the real ones. */
export function TemplatePreview({ kind, locale, address, onChoose }: TemplatePreviewProps) {
  const asked = { kind, locale };
  const sample = useMutation(
    trpc.admin.emails.sendSample.mutationOptions({
      onSuccess: () => said(t('adminEmails.sampleSent', { address })),
    }),
  );
  return (
    <>
      <div className={classes['choice']}>
        <Select
          label={t('adminEmails.kind')}
          data={TEMPLATE_KINDS.map((value) => ({ value, label: t(`adminEmails.kind_${value}`) }))}
          value={kind}
          allowDeselect={false}
          maxDropdownHeight={420}
          onChange={(value) => {
            const chosen = TEMPLATE_KINDS.find((each) => each === value);
            if (chosen) onChoose({ kind: chosen });
          }}
        />
        <SegmentedControl
          aria-label={t('adminEmails.language')}
          data={LOCALES.map((value) => ({ value, label: t(`adminEmails.language_${value}`) }))}
          value={locale}
          onChange={(value) => onChoose({ locale: value })}
        />
        <Button variant="default" loading={sample.isPending} onClick={() => sample.mutate(asked)}>
          {t('adminEmails.sendSample')}
        </Button>
      </div>
      {sample.error && <Refusal error={sample.error} onRetry={() => sample.mutate(asked)} />}
      <MailPreview asked={asked} />
    </>
  );
}

import { Button, SegmentedControl, Select } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';

import { said } from '../../components/admin/toast.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
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
  const preview = useQuery(
    trpc.admin.emails.preview.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
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
      <Loaded query={preview} skeleton={<Skeleton shape="row" count={8} />}>
        {({ subject, html, text }) => (
          <div className={classes['preview']} lang={locale}>
            <p className={classes['subject']}>{subject}</p>
            <div className={classes['sides']}>
              <iframe
                className={classes['page']}
                title={t('adminEmails.asPage', { subject })}
                sandbox=""
                srcDoc={inert(html)}
              />
              <figure className={classes['text']}>
                <figcaption>{t('adminEmails.asText')}</figcaption>
                <pre>{text}</pre>
              </figure>
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

/** Links would open in the frame in place of the mail; in a window of their own, the sandbox does not let them. */
function inert(html: string) {
  return html.replace('<head>', '<head><base target="_blank">');
}

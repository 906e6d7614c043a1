import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { t } from '../../i18n/t.ts';
import { styleNonce } from '../../lib/style-nonce.ts';
import { trpc } from '../../lib/trpc.ts';
import type { RouterInputs } from '../../lib/trpc.ts';
import { Loaded } from '../loaded.tsx';
import { Skeleton } from '../skeleton.tsx';
import classes from './mail-preview.module.css';

interface MailPreviewProps {
  asked: RouterInputs['admin']['emails']['preview'];
  /** In a dialog or beside something else: the page of the mail alone, and lower. */
  isCompact?: boolean;
}

/** A mail as its reader will see it, as page and as plain text, written by what writes the real ones. */
export function MailPreview({ asked, isCompact = false }: MailPreviewProps) {
  const preview = useQuery(
    trpc.admin.emails.preview.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  return (
    <Loaded query={preview} skeleton={<Skeleton shape="row" count={isCompact ? 4 : 8} />}>
      {({ subject, html, text }) => (
        <div className={classes['preview']} data-compact={isCompact || undefined}>
          <p className={classes['subject']} lang={asked.locale}>
            {subject}
          </p>
          <div className={classes['sides']}>
            <iframe
              className={classes['page']}
              lang={asked.locale}
              title={t('adminEmails.asPage', { subject })}
              sandbox=""
              srcDoc={framed(html)}
            />
            {!isCompact && (
              <figure className={classes['text']}>
                <figcaption>{t('adminEmails.asText')}</figcaption>
                <pre lang={asked.locale}>{text}</pre>
              </figure>
            )}
          </div>
        </div>
      )}
    </Loaded>
  );
}

/**
 * The mail for a frame of this page, which lets no inline style through but those with its nonce: what stands in style attributes
 * goes into one style element. Links would open in the frame in place of the mail; in a window of their own, the sandbox does not
 * let them.
 */
function framed(html: string) {
  const rules: string[] = [];
  const bare = html.replace(/\sstyle="([^"]*)"/g, (_attribute, declarations: string) => {
    rules.push(`[data-look="${rules.length}"]{${declarations}}`);
    return ` data-look="${rules.length - 1}"`;
  });
  const nonce = styleNonce();
  return bare
    .replace('<head>', '<head><base target="_blank">')
    .replaceAll('<style>', `<style nonce="${nonce}">`)
    .replace('</head>', `<style nonce="${nonce}">${rules.join('')}</style></head>`);
}

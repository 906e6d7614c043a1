import { t } from '../i18n/t.ts';
import { ActionLink } from './action.tsx';
import { Notice } from './notice.tsx';
import { Page } from './page.tsx';
import { PageTitle } from './page-title.tsx';

interface MissingLinkProps {
  title: string;
  body: string;
}

/** A page that needs the secret of an e-mailed link, opened without one. */
export function MissingLink({ title, body }: MissingLinkProps) {
  return (
    <Page width="text">
      <PageTitle tab={title}>{title}</PageTitle>
      <Notice
        actions={
          <ActionLink kind="primary" to="/find">
            {t('errors.toFind')}
          </ActionLink>
        }
      >
        <p>{body}</p>
      </Notice>
    </Page>
  );
}

import { ActionAnchor } from '../../components/action.tsx';
import { t } from '../../i18n/t.ts';
import { EntrancePage } from './entrance-page.tsx';
import classes from './staff.module.css';

interface WayInProps {
  title: string;
  body: string;
  /** Where signing in leads to: the door, for whoever works only there. */
  to?: '/admin' | '/door';
}

/** Done: the next step is signing in. */
export function WayIn({ title, body, to = '/admin' }: WayInProps) {
  return (
    <EntrancePage title={title}>
      <p>{body}</p>
      <div className={classes['actions']}>
        <ActionAnchor kind="primary" href={to}>
          {t('access.toSignIn')}
        </ActionAnchor>
      </div>
    </EntrancePage>
  );
}

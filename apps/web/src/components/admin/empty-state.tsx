import type { ReactNode } from 'react';

import classes from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  body?: string;
  /** The next step, as a button or a link. */
  action?: ReactNode;
}

/** Where nothing is yet: what would be here, and how it begins. */
export function EmptyState({ title, body, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <p className={classes['title']}>{title}</p>
      {body && <p>{body}</p>}
      {action && <div className={classes['action']}>{action}</div>}
    </div>
  );
}

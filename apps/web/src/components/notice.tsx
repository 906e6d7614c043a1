import type { ReactNode, Ref } from 'react';

import classes from './notice.module.css';

interface NoticeProps {
  title?: string | undefined;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: 'plain' | 'spot' | 'danger';
  /** `alert` interrupts a screen reader, `status` waits for its turn. */
  role?: 'alert' | 'status';
  ref?: Ref<HTMLDivElement>;
}

/** A boxed message with what to do next. */
export function Notice({ title, children, actions, tone = 'plain', role, ref }: NoticeProps) {
  return (
    <div ref={ref} tabIndex={ref ? -1 : undefined} className={classes['notice']} data-tone={tone} role={role}>
      {title && <p className={classes['title']}>{title}</p>}
      {children}
      {actions && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}

import type { ReactNode, Ref } from 'react';

import classes from './notice.module.css';

interface NoticeProps {
  title?: string | undefined;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: 'plain' | 'spot' | 'danger';
  /** `assertive` interrupts a screen reader, `polite` waits for its turn. */
  live?: 'assertive' | 'polite';
  ref?: Ref<HTMLDivElement>;
}

/** A boxed message with what to do next. */
export function Notice({ title, children, actions, tone = 'plain', live, ref }: NoticeProps) {
  return (
    <div
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      className={classes['notice']}
      data-tone={tone}
      role={live === 'assertive' ? 'alert' : undefined}
      aria-live={live}
    >
      {title && <p className={classes['title']}>{title}</p>}
      {children}
      {actions && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}

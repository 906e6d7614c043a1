import type { ReactNode } from 'react';

import classes from './page.module.css';

interface PageProps {
  children: ReactNode;
  width?: 'full' | 'text';
  /** Wide between sections that stand for themselves. */
  gap?: 'normal' | 'wide';
}

export function Page({ children, width = 'full', gap = 'normal' }: PageProps) {
  return (
    <div className={classes['page']} data-width={width} data-gap={gap}>
      {children}
    </div>
  );
}

export function Lead({ children }: { children: ReactNode }) {
  return <p className={classes['lead']}>{children}</p>;
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className={classes['actions']}>{children}</div>;
}

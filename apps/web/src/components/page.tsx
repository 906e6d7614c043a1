import type { ReactNode } from 'react';

import classes from './page.module.css';

interface PageProps {
  children: ReactNode;
  width?: 'full' | 'text';
}

export function Page({ children, width = 'full' }: PageProps) {
  return (
    <div className={classes['page']} data-width={width}>
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

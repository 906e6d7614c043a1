import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent } from 'react';

import classes from './action.module.css';

interface ActionLook {
  kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  size?: 'normal' | 'large';
}

interface ActionProps
  extends ActionLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** Pressing has no effect, but the button keeps the focus and stays readable. */
  isBusy?: boolean;
}

/** A button of the site; `ActionLink` is the same thing leading to a page. */
export function Action({
  kind = 'plain',
  size = 'normal',
  isBusy = false,
  onClick,
  ...rest
}: ActionProps) {
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (isBusy) event.preventDefault();
    if (!isBusy) onClick?.(event);
  }
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isBusy || undefined}
      onClick={handleClick}
      className={classes['action']}
      data-kind={kind}
      data-size={size}
    />
  );
}

interface AnchorProps
  extends ActionLook, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> {}

/** For addresses outside the router: mail, telephone, other sites. */
export function ActionAnchor({ kind = 'plain', size = 'normal', children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes['action']} data-kind={kind} data-size={size}>
      {children}
    </a>
  );
}

export const ActionLink = createLink(ActionAnchor);

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

import classes from './desk-screen.module.css';

interface DeskScreenProps {
  tone: 'ok' | 'wait' | 'no' | 'unsure' | 'asking';
  label: string;
  /** Focused first: the button that leads on, or the screen itself. */
  focus: 'screen' | 'button';
  onDismiss?: (() => void) | undefined;
  children: ReactNode;
}

/** Covers the scanner. A touch anywhere, Enter, Space or Escape takes it away where that is allowed. */
export function DeskScreen({ tone, label, focus, onDismiss, children }: DeskScreenProps) {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = screen.current?.querySelector<HTMLElement>('[data-leads-on]');
    (focus === 'button' && button ? button : screen.current)?.focus();
  }, [focus]);

  function dismissByKey({ key, target }: KeyboardEvent) {
    const isOnControl = target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
    if (key === 'Escape' || (!isOnControl && (key === 'Enter' || key === ' '))) onDismiss?.();
  }
  return (
    <div
      ref={screen}
      role="dialog"
      aria-modal
      aria-label={label}
      tabIndex={-1}
      className={classes['screen']}
      data-tone={tone}
      onClick={onDismiss}
      onKeyDown={dismissByKey}
    >
      {children}
    </div>
  );
}

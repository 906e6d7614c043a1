import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';

import classes from './desk-screen.module.css';

interface DeskScreenProps {
  tone: 'ok' | 'wait' | 'no' | 'unsure' | 'asking';
  label: string;
  onEscape?: (() => void) | undefined;
  children: ReactNode;
}

/** Covers the scanner. The button that leads on has the focus; see `Next` for the touch anywhere. */
export function DeskScreen({ tone, label, onEscape, children }: DeskScreenProps) {
  const screen = useRef<HTMLDialogElement>(null);
  const escape = useEffectEvent(() => onEscape?.());
  useEffect(() => {
    const button = screen.current?.querySelector<HTMLElement>('[data-leads-on]');
    (button ?? screen.current)?.focus();
    const listening = new AbortController();
    const listen = ({ key }: KeyboardEvent) => key === 'Escape' && escape();
    addEventListener('keydown', listen, { signal: listening.signal });
    return () => listening.abort();
  }, []);

  return (
    <dialog
      ref={screen}
      open
      aria-modal
      aria-label={label}
      tabIndex={-1}
      className={classes['screen']}
      data-tone={tone}
    >
      {children}
    </dialog>
  );
}

interface NextProps {
  /** A touch anywhere on the screen that meets no other button is a touch on this one. */
  isWide?: boolean;
  onPress: () => void;
  children: ReactNode;
}

export function Next({ isWide = false, onPress, children }: NextProps) {
  return (
    <button
      type="button"
      className={classes['next']}
      data-leads-on=""
      data-wide={isWide || undefined}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

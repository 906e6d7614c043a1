import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

let isAwaited = false;

/** The next page title to appear takes the focus, however late its data comes. */
export function awaitTitleFocus() {
  isAwaited = true;
}

/** For the frame around pages: a change of the path moves the focus to the title of the next one. */
export function useTitleFocus() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
        if (fromLocation && pathChanged) awaitTitleFocus();
      }),
    [router],
  );
}

export function takeTitleFocus(title: HTMLElement | null) {
  if (!isAwaited || !title) return;
  isAwaited = false;
  title.focus({ preventScroll: true });
}

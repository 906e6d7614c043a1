let isAwaited = false;

/** Called when the path changes: the next page title to appear takes the focus, however late its data comes. */
export function awaitTitleFocus() {
  isAwaited = true;
}

export function takeTitleFocus(title: HTMLElement | null) {
  if (!isAwaited || !title) return;
  isAwaited = false;
  title.focus({ preventScroll: true });
}

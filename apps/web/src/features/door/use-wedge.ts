import { useEffect, useEffectEvent } from 'react';

import { createWedge } from './wedge.ts';

/** Takes what a scanner that acts as a keyboard types, wherever the focus is. */
export function useWedge(onScan: (text: string) => void) {
  const scanned = useEffectEvent(onScan);
  useEffect(() => {
    const wedge = createWedge();
    function listen(event: KeyboardEvent) {
      const { key, code, shiftKey: hasShift, timeStamp: at, target } = event;
      const isInField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      const text = wedge.feed({ key, code, hasShift, at, isInField });
      if (text === null) return;
      // The Enter of a scanner must not press the button that has the focus.
      event.preventDefault();
      event.stopPropagation();
      scanned(text);
    }
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);
}

import { useSyncExternalStore } from 'react';

import { local } from './storage.ts';

/*
 * The attribute and the values are the library's, so that the staff's screens, which use its components, follow.
 * `public/color-scheme.js` reads the same key before the first paint.
 */
export const COLOR_SCHEME_KEY = 'color-scheme';
export type ColorScheme = 'light' | 'dark';

const root = document.documentElement;
const listeners = new Set<() => void>();
const prefersLight = matchMedia('(prefers-color-scheme: light)');

prefersLight.addEventListener('change', () => {
  if (local.read(COLOR_SCHEME_KEY) === null) show(prefersLight.matches ? 'light' : 'dark');
});

export function useColorScheme() {
  return useSyncExternalStore(subscribe, current);
}

/** The visitor's own choice, kept on this device; without one the system's preference holds. */
export function chooseColorScheme(scheme: ColorScheme) {
  local.write(COLOR_SCHEME_KEY, scheme);
  show(scheme);
}

function show(scheme: ColorScheme) {
  root.dataset['mantineColorScheme'] = scheme;
  listeners.forEach((listener) => listener());
}

const current = (): ColorScheme =>
  root.dataset['mantineColorScheme'] === 'light' ? 'light' : 'dark';

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

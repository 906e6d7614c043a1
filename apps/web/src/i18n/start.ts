import { activeLocale, addMessages, LOCALES, startLocale } from './t.ts';
import type { Locale } from './t.ts';

const YEAR_SECONDS = 31_536_000;
const isLocale = (value: string | null | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value);

/** Chooses the language (address, cookie, what the server wrote) and loads its texts before the first render. */
export async function startI18n() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'pseudo') {
    const { pseudo } = await import('./pseudo.ts');
    startLocale('it', pseudo);
  }
  if (asked !== 'pseudo') startLocale(chooseLocale(asked));
  document.documentElement.lang = activeLocale();
  addMessages((await siteTexts[activeLocale()]()).site);
}

/** The staff's texts, which no visitor downloads. */
export async function loadDoorTexts() {
  const [{ door }, { staffErrors }, { access }] = await doorTexts[activeLocale()]();
  addMessages({ door, staffErrors, access });
}

/** The back office's texts, with those of signing in, which the door has. */
export async function loadAdminTexts() {
  const [texts] = await Promise.all([adminTexts[activeLocale()](), loadDoorTexts()]);
  addMessages(texts.admin);
}

export function rememberLocale(locale: Locale) {
  document.cookie = `lang=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

function chooseLocale(asked: string | null): Locale {
  if (isLocale(asked)) {
    rememberLocale(asked);
    return asked;
  }
  const cookie = /(?:^|; )lang=(\w+)/.exec(document.cookie)?.[1];
  if (isLocale(cookie)) return cookie;
  const written = document.documentElement.lang;
  return isLocale(written) ? written : 'it';
}

const siteTexts = {
  it: () => import('./it/site.ts'),
  en: () => import('./en/site.ts'),
};
const adminTexts = {
  it: () => import('./it/admin/index.ts'),
  en: () => import('./en/admin/index.ts'),
};
const doorTexts = {
  it: () =>
    Promise.all([import('./it/door.ts'), import('./it/staff-errors.ts'), import('./it/access.ts')]),
  en: () =>
    Promise.all([import('./en/door.ts'), import('./en/staff-errors.ts'), import('./en/access.ts')]),
};

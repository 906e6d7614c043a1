import { rememberLocale } from '../i18n/start.ts';
import { activeLocale, t } from '../i18n/t.ts';
import classes from './site-header.module.css';

/** Loads the page anew: the texts, the dates and what the server answers change together. */
export function LanguageSwitch() {
  const other = activeLocale() === 'it' ? 'en' : 'it';
  function change() {
    rememberLocale(other);
    const address = new URL(location.href);
    address.searchParams.delete('lang');
    history.replaceState(history.state, '', address);
    location.reload();
  }
  return (
    <button
      type="button"
      className={classes['tool']}
      lang={other}
      // What is seen is part of what is heard: voice control finds the button by either.
      aria-label={`${other.toUpperCase()}, ${other === 'it' ? t('common.inItalian') : t('common.inEnglish')}`}
      onClick={change}
    >
      {other.toUpperCase()}
    </button>
  );
}

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
      aria-label={other === 'it' ? t('common.inItalian') : t('common.inEnglish')}
      onClick={change}
    >
      {other.toUpperCase()}
    </button>
  );
}

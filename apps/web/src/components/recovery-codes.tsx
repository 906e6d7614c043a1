import { useEffect, useRef, useState } from 'react';

import { t } from '../i18n/t.ts';
import { Action } from './action.tsx';
import classes from './recovery-codes.module.css';

/** The recovery codes, shown this once: to print or to copy before going on. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={classes['stack']}>
      <h2 ref={title} tabIndex={-1}>
        {t('access.recoveryTitle')}
      </h2>
      <p>{t('access.recoveryBody')}</p>
      <ul className={classes['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes['actions']}>
        <Action
          onClick={() =>
            void navigator.clipboard.writeText(codes.join('\n')).then(() => setIsCopied(true))
          }
        >
          {t('access.copy')}
        </Action>
        <Action onClick={() => print()}>{t('access.print')}</Action>
        <Action kind="primary" onClick={onKept}>
          {t('access.recoveryKept')}
        </Action>
      </div>
      <output>{isCopied && t('access.copied')}</output>
    </div>
  );
}

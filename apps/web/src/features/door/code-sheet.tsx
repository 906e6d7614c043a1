import { type FormEvent, useState } from 'react';

import { Action } from '../../components/action.tsx';
import { TextField } from '../../components/fields.tsx';
import { t } from '../../i18n/t.ts';
import { groupCode } from '../../lib/group-code.ts';
import { CODE_LENGTH, readTypedCode } from './code.ts';
import { Sheet } from './sheet.tsx';
import classes from './sheet.module.css';

interface CodeSheetProps {
  onCode: (code: string) => void;
  onClose: () => void;
}

export function CodeSheet({ onCode, onClose }: CodeSheetProps) {
  const [text, setText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { code, isComplete, stray } = readTypedCode(text);
  const missing = CODE_LENGTH - code.length;
  const tooShort = isChecked && missing > 0 ? t('door.codeMissing', { n: missing }) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (isComplete) onCode(code);
  }
  return (
    <Sheet title={t('door.typeCode')} onClose={onClose}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <div className={classes['code']}>
          <TextField
            label={t('door.code')}
            description={t('door.codeHelp')}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            data-focus-first=""
            placeholder="•••• ••••"
            value={groupCode(code)}
            error={stray ? t('door.codeStray', stray) : tooShort}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <Action kind="primary" type="submit">
          {t('door.check')}
        </Action>
      </form>
    </Sheet>
  );
}

import { SegmentedControl, Textarea } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { Prose } from '../prose.tsx';
import { LinkForm } from './rich-text-link.tsx';
import { type Mark, type Marked, withLink, withMark } from './rich-text-marks.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';
import classes from './rich-text-field.module.css';

interface RichTextEditorProps {
  heading: ReactNode;
  label: string;
  lang: string;
  value: string;
  error?: string | undefined;
  rows?: number;
  onChange: (text: string) => void;
}

const KEYS: Record<string, Mark> = { b: 'bold', i: 'italic' };

/** One text with its marks in plain sight, and how it will look. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { heading, label, lang, value, error, rows = 10, onChange } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const chosen = useRef<{ from: number; to: number } | null>(null);
  const [isPreview, setIsPreview] = useState(false);
  const [isLinking, setIsLinking] = useState(false);

  // What was chosen before a mark was set is chosen after it.
  useLayoutEffect(() => {
    if (!chosen.current || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(chosen.current.from, chosen.current.to);
    chosen.current = null;
  });

  function change(make: (text: string, from: number, to: number) => Marked) {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const { text, from, to } = make(value, selectionStart, selectionEnd);
    chosen.current = { from, to };
    onChange(text);
  }
  const mark = (kind: Mark) => change((text, from, to) => withMark(text, from, to, kind));

  function onKeyDown(event: KeyboardEvent) {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    const kind = KEYS[key];
    if (kind) mark(kind);
    else if (key === 'k') setIsLinking(true);
    else return;
    event.preventDefault();
    // Ctrl-K elsewhere jumps to another page.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
  }

  return (
    <div className={classes['editor']} lang={lang}>
      <div className={classes['head']}>
        {heading}
        <SegmentedControl
          size="xs"
          aria-label={`${t('adminCommon.preview')}: ${label}`}
          value={isPreview ? 'preview' : 'write'}
          onChange={(view) => setIsPreview(view === 'preview')}
          data={[
            { value: 'write', label: t('adminCommon.write') },
            { value: 'preview', label: t('adminCommon.preview') },
          ]}
        />
      </div>
      {isPreview ? (
        <div className={classes['preview']}>
          {value.trim() ? <Prose text={value} /> : <p>{t('adminCommon.previewEmpty')}</p>}
        </div>
      ) : (
        <>
          <RichTextToolbar label={label} onMark={mark} onLink={() => setIsLinking(true)} />
          <Textarea
            ref={area}
            aria-label={label}
            value={value}
            error={error}
            autosize
            minRows={rows}
            maxRows={24}
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </>
      )}
      <LinkForm
        isOpen={isLinking}
        onClose={() => setIsLinking(false)}
        onLink={(address) => {
          setIsLinking(false);
          change((text, from, to) => withLink(text, from, to, address));
        }}
      />
    </div>
  );
}

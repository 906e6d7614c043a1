import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBold,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';

import { t } from '../../i18n/t.ts';
import type { Mark } from './rich-text-marks.ts';
import classes from './rich-text-field.module.css';

const TOOLS = [
  { mark: 'bold', text: 'adminCommon.bold', Icon: IconBold, keys: 'Ctrl+B' },
  { mark: 'italic', text: 'adminCommon.italic', Icon: IconItalic, keys: 'Ctrl+I' },
  { mark: 'heading', text: 'adminCommon.heading', Icon: IconH2, keys: null },
  { mark: 'bullets', text: 'adminCommon.bullets', Icon: IconList, keys: null },
  { mark: 'numbers', text: 'adminCommon.numbers', Icon: IconListNumbers, keys: null },
] as const;

interface RichTextToolbarProps {
  label: string;
  onMark: (mark: Mark) => void;
  onLink: () => void;
}

export function RichTextToolbar({ label, onMark, onLink }: RichTextToolbarProps) {
  return (
    <fieldset className={classes['tools']} aria-label={t('adminCommon.formatting', { label })}>
      {TOOLS.map(({ mark, text, Icon, keys }) => (
        <Tool key={mark} name={t(text)} keys={keys} Icon={Icon} onClick={() => onMark(mark)} />
      ))}
      <Tool name={t('adminCommon.link')} keys="Ctrl+K" Icon={IconLink} onClick={onLink} />
    </fieldset>
  );
}

interface ToolProps {
  name: string;
  keys: string | null;
  Icon: typeof IconBold;
  onClick: () => void;
}

function Tool({ name, keys, Icon, onClick }: ToolProps) {
  return (
    <Tooltip label={keys ? `${name} (${keys})` : name}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={name}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        // The text keeps its selection.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        <Icon aria-hidden size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

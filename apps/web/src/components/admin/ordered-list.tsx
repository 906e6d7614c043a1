import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import classes from './ordered-list.module.css';

interface OrderedListProps<Item> {
  label: string;
  items: Item[];
  nameOf: (item: Item, at: number) => string;
  fresh: () => Item;
  addLabel: string;
  children: (item: Item, at: number, change: (item: Item) => void) => ReactNode;
  onChange: (items: Item[]) => void;
}

/** Entries in an order that can be changed by keyboard: the focus goes with the entry that moves. */
export function OrderedList<Item>(props: OrderedListProps<Item>) {
  const { label, items, nameOf, fresh, addLabel, children, onChange } = props;
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<{ at: number; what: string } | null>(null);
  useEffect(() => {
    const wanted = focus.current;
    if (!wanted) return;
    focus.current = null;
    const entry = list.current?.children[wanted.at];
    const preferred = entry?.querySelector<HTMLElement>(`${wanted.what}:not(:disabled)`);
    (preferred ?? entry?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  });

  function move(at: number, by: 1 | -1) {
    const moved = [...items];
    moved.splice(at + by, 0, ...moved.splice(at, 1));
    focus.current = { at: at + by, what: by === 1 ? '[data-move=down]' : '[data-move=up]' };
    onChange(moved);
  }

  return (
    <fieldset className={classes['field']}>
      <legend className="visually-hidden">{label}</legend>
      <ol ref={list} className={classes['list']}>
        {items.map((item, at) => {
          const name = nameOf(item, at);
          return (
            // An entry has nothing but its place: two may be equal.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className={classes['entry']}>
              <div className={classes['fields']}>
                {children(item, at, (changed) => onChange(items.with(at, changed)))}
              </div>
              <div className={classes['tools']}>
                <ActionIcon
                  variant="default"
                  size="lg"
                  data-move="up"
                  aria-label={t('adminCommon.moveUp', { name })}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <IconArrowUp aria-hidden size={18} />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  data-move="down"
                  aria-label={t('adminCommon.moveDown', { name })}
                  disabled={at === items.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown aria-hidden size={18} />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t('adminCommon.removeNamed', { name })}
                  onClick={() => {
                    focus.current = { at: Math.max(0, at - 1), what: 'input' };
                    onChange(items.toSpliced(at, 1));
                  }}
                >
                  <IconTrash aria-hidden size={18} />
                </ActionIcon>
              </div>
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => {
            focus.current = { at: items.length, what: 'input' };
            onChange([...items, fresh()]);
          }}
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}

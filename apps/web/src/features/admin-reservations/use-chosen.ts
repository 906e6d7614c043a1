import { useState } from 'react';

/** Rows that are ticked, on this page and on others, or everything that a list finds. */
export function useChosen() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setIsAll] = useState(false);
  return {
    ids,
    isAll,
    has: (id: string) => isAll || ids.has(id),
    choose: (changed: string[], isChosen: boolean) => {
      setIsAll(false);
      setIds((before) =>
        isChosen
          ? new Set([...before, ...changed])
          : new Set([...before].filter((id) => !changed.includes(id))),
      );
    },
    chooseAll: () => setIsAll(true),
    clear: () => {
      setIsAll(false);
      setIds(new Set());
    },
  };
}
export type ChosenRows = ReturnType<typeof useChosen>;

import type { ReactNode } from 'react';

import { CodeSheet } from './code-sheet.tsx';
import type { SheetName } from './door-controls.tsx';
import { RecentSheet } from './recent-sheet.tsx';
import { SearchSheet } from './search-sheet.tsx';
import { SettingsSheet } from './settings-sheet.tsx';
import type { Muted } from './signals.ts';

interface DoorSheetsProps {
  open: SheetName | null;
  performanceId: string;
  timeZone: string;
  muted: Muted;
  account: ReactNode;
  onMuted: (muted: Muted) => void;
  onDevice: (name: string) => void;
  onCode: (code: string) => void;
  onAdmit: (code: string, seats: number) => void;
  onClose: () => void;
}

export function DoorSheets({ open, performanceId, timeZone, onClose, ...rest }: DoorSheetsProps) {
  const { muted, account, onMuted, onDevice, onCode, onAdmit } = rest;
  return (
    <>
      {open === 'code' && <CodeSheet onCode={onCode} onClose={onClose} />}
      {open === 'search' && (
        <SearchSheet performanceId={performanceId} onAdmit={onAdmit} onClose={onClose} />
      )}
      {open === 'recent' && (
        <RecentSheet performanceId={performanceId} timeZone={timeZone} onClose={onClose} />
      )}
      {open === 'menu' && (
        <SettingsSheet
          muted={muted}
          account={account}
          onMuted={onMuted}
          onDevice={onDevice}
          onClose={onClose}
        />
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';

import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { CameraView } from './camera-view.tsx';
import { CounterList } from './counter-list.tsx';
import type { DoorPerformance } from './desk.ts';
import { DeskLayer } from './desk-layer.tsx';
import { readDevice } from './device.ts';
import { DoorControls, type SheetName } from './door-controls.tsx';
import { DoorSheets } from './door-sheets.tsx';
import { LastEntries } from './last-entries.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { createRefireGuard } from './refire-guard.ts';
import { ScannerHead } from './scanner-head.tsx';
import classes from './scanner.module.css';
import { readMuted, signal, wakeSound, writeMuted } from './signals.ts';
import { useDesk } from './use-desk.ts';
import { useFocusReturn } from './use-focus-return.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { useWedge } from './use-wedge.ts';

const COUNT_EVERY_MS = 3000;

interface ScannerProps {
  performance: DoorPerformance;
  isSessionEnded: boolean;
  noteFailure: (error: unknown) => void;
  account: ReactNode;
}

export function Scanner({ performance, isSessionEnded, noteFailure, account }: ScannerProps) {
  const { id: performanceId, venue } = performance;
  const [device, setDevice] = useState(readDevice);
  const [muted, setMuted] = useState(readMuted);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [admit, setAdmit] = useState<number | null>(null);
  const [guard] = useState(() => createRefireGuard());
  const deviceName = device || t('door.deviceDefault');
  const counters = useQuery(
    trpc.door.counters.queryOptions(
      { performanceId },
      { refetchInterval: COUNT_EVERY_MS, staleTime: 0, retry: false, enabled: !isSessionEnded },
    ),
  );
  const desk = useDesk({
    performanceId,
    device: deviceName,
    isEnded: isSessionEnded,
    noteFailure,
    onTone: (tone) => signal(tone, muted),
  });
  const { now } = desk.state;
  const isCovered = now.step !== 'idle';
  const back = useFocusReturn(isCovered);
  useWakeLock();
  useSoundAfterTouch();

  function askAbout(by: { token: string } | { code: string }, seats = admit) {
    setSheet(null);
    setAdmit(null);
    desk.ask(by, seats ?? undefined);
  }
  function dismiss() {
    guard.resultGone(globalThis.performance.now());
    desk.dismiss();
  }
  function askOnce(token: string) {
    if (guard.accepts(token, globalThis.performance.now())) askAbout({ token });
  }
  useWedge((token) => askAbout({ token }));

  return (
    <div className={classes['scanner']}>
      <main className={classes['stage']} inert={isCovered}>
        <ScannerHead
          performance={performance}
          device={deviceName}
          isMuted={muted.sound}
          onMenu={() => setSheet('menu')}
        />
        <div className={classes['counters']}>
          <CounterList counters={counters.data} isOld={counters.isError} />
          <OfflineStrip error={counters.error} onRetry={() => void counters.refetch()} />
        </div>
        <CameraView
          isPaused={isCovered || sheet !== null || isSessionEnded}
          onText={askOnce}
          onTypeCode={() => setSheet('code')}
        />
        <LastEntries performanceId={performanceId} timeZone={venue.timeZone} />
        <DoorControls ref={back} admit={admit} onAdmit={setAdmit} onSheet={setSheet} />
        <DoorSheets
          open={sheet}
          performanceId={performanceId}
          timeZone={venue.timeZone}
          muted={muted}
          account={account}
          onMuted={(next) => {
            setMuted(next);
            writeMuted(next);
          }}
          onDevice={setDevice}
          onCode={(code) => askAbout({ code })}
          onAdmit={(code, seats) => askAbout({ code }, seats)}
          onClose={() => setSheet(null)}
        />
      </main>
      <DeskLayer
        state={desk.state}
        performanceId={performanceId}
        timeZone={venue.timeZone}
        onDismiss={dismiss}
        onRetry={desk.retry}
        onAdmitOnly={(code, seats) => desk.ask({ code }, seats)}
      />
    </div>
  );
}

function useSoundAfterTouch() {
  useEffect(() => {
    wakeSound();
    addEventListener('pointerdown', wakeSound);
    addEventListener('keydown', wakeSound);
    return () => {
      removeEventListener('pointerdown', wakeSound);
      removeEventListener('keydown', wakeSound);
    };
  }, []);
}

import type { Locale } from '@azionelab/db';
import { csvOf } from '../lists/csv.ts';
import type { DoorEvent } from './admin-queries.ts';

const TITLES = {
  it: {
    at: 'Quando',
    show: 'Spettacolo',
    startsAt: 'Replica',
    result: 'Esito',
    seats: 'Posti',
    name: 'Nome',
    code: 'Codice',
    device: 'Dispositivo',
    by: 'Persona',
    undoneAt: 'Annullato il',
    undoneBy: 'Annullato da',
    reason: 'Motivo',
  },
  en: {
    at: 'When',
    show: 'Show',
    startsAt: 'Performance',
    result: 'Result',
    seats: 'Seats',
    name: 'Name',
    code: 'Code',
    device: 'Device',
    by: 'Person',
    undoneAt: 'Undone on',
    undoneBy: 'Undone by',
    reason: 'Reason',
  },
} as const;

export function admissionsCsv(rows: DoorEvent[], locale: Locale) {
  const titles = TITLES[locale];
  return csvOf<DoorEvent>(
    [
      { title: titles.at, value: ({ at }) => at },
      { title: titles.show, value: ({ performance }) => performance.showTitle },
      { title: titles.startsAt, value: ({ performance }) => performance.startsAt },
      { title: titles.result, value: ({ result }) => result },
      { title: titles.seats, value: ({ seats }) => seats },
      { title: titles.name, value: ({ party }) => party?.name },
      { title: titles.code, value: ({ party }) => party?.code },
      { title: titles.device, value: ({ device }) => device },
      { title: titles.by, value: ({ by }) => by },
      { title: titles.undoneAt, value: ({ undone }) => undone?.at },
      { title: titles.undoneBy, value: ({ undone }) => undone?.by },
      { title: titles.reason, value: ({ undone }) => undone?.reason },
    ],
    rows,
  );
}

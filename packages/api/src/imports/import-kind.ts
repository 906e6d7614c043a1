import type { EntityManager, Locale } from '@azionelab/db';
import type { Secrets } from '../tokens.ts';
import type { CheckImportInput, ImportColumn } from './admin-schema.ts';
import type { Cells } from './cells.ts';
import type { Problems } from './problems.ts';
import type { CsvFile } from './read-csv.ts';

export interface ImportTerms extends Pick<CheckImportInput, 'existing' | 'sendTickets'> {
  now: Date;
  secrets: Secrets;
  /** Who imports, in which language. */
  userId: string;
  locale: Locale;
}

/** What an import would make, line by line, and the lines whose row is there already. */
export interface Planned<Row> {
  rows: Row[];
  skipped: number[];
}

/** A line as the screen shows it before anything is made; each kind has what it has. */
export interface PreviewRow {
  line: number;
  /** A show's title or a party's name. */
  name: string;
  /** A show's slug or a party's address. */
  detail?: string | null;
  show?: string;
  venue?: string;
  startsAt?: Date;
  timeZone?: string;
  /** Seats for sale, or of the party. */
  seats?: number;
  status?: 'confirmed' | 'cancelled';
}

/** One kind of thing that a company moves in with. */
export interface ImportKind<Row> {
  /** Takes the locks under which a plan of these rows holds until the commit. */
  lock(tx: EntityManager, rows: Row[], now: Date): Promise<void>;
  /** Reads every line against what is there, and changes nothing. */
  plan(
    em: EntityManager,
    file: CsvFile,
    terms: ImportTerms,
    problems: Problems,
  ): Promise<Planned<Row>>;
  write(tx: EntityManager, rows: Row[], terms: ImportTerms): Promise<void>;
  previewOf(row: Row): PreviewRow;
  /** Whether the line sends a mail when tickets are asked for. */
  hasTicket(row: Row, now: Date): boolean;
}

/** A row that is there already is passed over or refused, as the person chose. */
export function alreadyThere(
  cells: Cells,
  planned: Planned<unknown>,
  { existing }: Pick<ImportTerms, 'existing'>,
  column: ImportColumn,
) {
  if (existing === 'skip') planned.skipped.push(cells.line);
  else cells.refuse(column, 'alreadyThere');
}

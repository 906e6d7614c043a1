/** One word of the command line: what an operator runs beside the site. */
export interface Command {
  /** What may follow the command's name. */
  usage: string;
  /** One sentence. */
  summary: string;
  run: (args: string[]) => Promise<void>;
}

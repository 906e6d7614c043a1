/** The part of the log that mail needs. What it is given never holds an address, a name or a token. */
export interface MailLog {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

import { hashToken, type Secrets } from '../tokens.ts';

/** A ticket's token does not change while the ticket belongs to the same party. */
const TICKET_VERSION = 1;

export interface LinkTokens {
  confirm: string;
  manage: string;
  ticket: string;
}

/** The three separate secrets of a reservation. `linkVersion` is raised when its address is corrected. */
export function linkTokens(
  secrets: Secrets,
  { id, linkVersion }: { id: string; linkVersion: number },
): LinkTokens {
  return {
    confirm: secrets.token('confirm', id, linkVersion),
    manage: secrets.token('manage', id, linkVersion),
    ticket: secrets.token('ticket', id, TICKET_VERSION),
  };
}

/** The form in which the three are stored. */
export function hashesOfLinks(
  secrets: Secrets,
  reservation: { id: string; linkVersion: number },
): LinkTokens {
  const { confirm, manage, ticket } = linkTokens(secrets, reservation);
  return { confirm: hashToken(confirm), manage: hashToken(manage), ticket: hashToken(ticket) };
}

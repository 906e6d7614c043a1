import { EmailRefused, type EmailFacts, type SendEmail } from '@azionelab/api/server';
import { createTransport } from 'nodemailer';
import { composeMessage, mailboxOf } from './message.ts';

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password when the relay wants them. */
  smtpUrl: string;
  /** `MAIL_FROM`. */
  from: string;
  /** How long one mail may take in all, in milliseconds. Below the lease, or two senders could hold the same mail. */
  deadlineMs?: number;
}

export interface SmtpSender {
  send: SendEmail;
  /** Refuses when the relay cannot be reached or does not accept the credentials. */
  verify: () => Promise<void>;
  /** Closes idle connections; a mail under way is finished first. */
  close: () => void;
}

const DEADLINE_MS = 45_000;
const CONNECTIONS = 3;
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
/** Refusals of a mail: those of a greeting or a login are about us, not about this mail, and pass when an operator mends them. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
const SHORTEST_SECRET = 3;

/** Sends over SMTP with kept connections. Every mail ends within the deadline, however slowly the relay talks. */
export function createSmtpSender({
  smtpUrl,
  from,
  deadlineMs = DEADLINE_MS,
}: SmtpSettings): SmtpSender {
  const sender = mailboxOf(from);
  const transport = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: CONNECTIONS,
    dnsTimeout: CONNECT_MS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(facts) {
      const message = await composeMessage(facts, sender);
      // The time-outs above end a silence; a relay that says one byte a second is never silent. The signal closes its connection.
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        await transport.sendMail({ ...message, signal });
      } catch (error) {
        throw signal.aborted
          ? new Error(`The relay took longer than ${deadlineMs / 1000} s.`)
          : failureOf(error, facts);
      }
    },
    async verify() {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}

/** 5xx about the mail is final, and so is an address that no relay could be told; everything else is tried again. */
function failureOf(error: unknown, { recipient }: EmailFacts): Error {
  const { code, command, responseCode, message } = answerOf(error);
  const reason = withoutAddress(message, recipient.address);
  const isImpossible = code === 'EENVELOPE' && command === 'API';
  const isFinal = isImpossible || (ABOUT_THE_MAIL.has(code) && responseCode >= 500);
  return isFinal ? new EmailRefused(reason) : new Error(reason);
}

function answerOf(error: unknown) {
  if (!(error instanceof Error))
    return { code: '', command: '', responseCode: 0, message: String(error) };
  const {
    code,
    command,
    responseCode,
  }: Error & { code?: unknown; command?: unknown; responseCode?: unknown } = error;
  return {
    code: String(code),
    command,
    responseCode: Number(responseCode) || 0,
    message: error.message,
  };
}

/** Relays repeat the address, whole or the part before the @; neither belongs in a log or a table. */
function withoutAddress(text: string, address: string) {
  const local = address.split('@')[0] ?? '';
  const masked = text.replaceAll(address, '…').replace(/[^\s<>"]+@[^\s<>"]+/g, '…');
  return local.length < SHORTEST_SECRET ? masked : masked.replaceAll(local, '…');
}

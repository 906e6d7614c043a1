import type { EmailFacts } from '@azionelab/api/server';
import parseAddresses from 'nodemailer/lib/addressparser';
import type { SendMailOptions } from 'nodemailer';
import { renderEmail } from './templates/index.ts';
import { greetableName } from './templates/names.ts';

export interface Mailbox {
  name: string;
  address: string;
}

/** The sender in `MAIL_FROM`: an address, or a name with an address in `<>`. Refuses anything but exactly one. */
export function mailboxOf(text: string): Mailbox {
  const [mailbox, ...others] = parseAddresses(text);
  if (!mailbox?.address || others.length > 0)
    throw new Error('MAIL_FROM must name exactly one address.');
  return { name: mailbox.name, address: mailbox.address };
}

/** The id of the outbox row, out of the Message-ID that was made from it. */
export function emailIdOf({ messageId }: EmailFacts) {
  return messageId.replace(/^<|@.*$/g, '');
}

/**
 * A mail with its envelope. The recipient goes in as an object only: a text with a name and an address put together would be
 * parsed again, and a name such as `a@b, c@d` would then become a recipient.
 */
export async function composeMessage(
  facts: EmailFacts,
  from: Mailbox,
  moreHeaders: Record<string, string> = {},
): Promise<SendMailOptions> {
  const { recipient, company, messageId, now, locale, reference } = facts;
  const { subject, html, text, attachments } = await renderEmail(facts);
  return {
    envelope: { from: from.address, to: [recipient.address] },
    // The address stays the operator's: relays sign for it.
    from: { name: company.senderName || from.name, address: from.address },
    to: { name: greetableName(recipient.name), address: recipient.address },
    ...(company.email && { replyTo: { name: company.name, address: company.email } }),
    messageId,
    subject,
    html,
    text,
    attachments,
    date: now,
    // Nobody's out-of-office note should answer, and a screen reader should know the language of the subject.
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
      ...(reference && { 'X-Request-Reference': reference }),
      ...moreHeaders,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

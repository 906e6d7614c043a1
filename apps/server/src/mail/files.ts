import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendEmail } from '@azionelab/api/server';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailLog } from './log.ts';
import { composeMessage, emailIdOf, mailboxOf } from './message.ts';

export interface FileSettings {
  /** Made when it is missing. */
  folder: string;
  /** `MAIL_FROM`. */
  from: string;
  log: MailLog;
}

/** The kind is in no real mail; the development inbox shows it. */
export const KIND_HEADER = 'X-AzioneLab-Kind';

/** Keeps every mail as a complete message in a file of its own that only this user may read: it holds working links. */
export function createFileSender({ folder, from, log }: FileSettings): { send: SendEmail } {
  const sender = mailboxOf(from);
  return {
    async send(facts) {
      const kind = facts.isSample ? 'sample' : facts.kind;
      const message = await composeMessage(facts, sender, { [KIND_HEADER]: kind });
      const content = await new MailComposer(message).compile().build();
      const email = emailIdOf(facts);
      const file = `${stampOf(facts.now)}-${email}.eml`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      // Under another name first: a reader of the folder never sees half a mail.
      const unfinished = join(folder, `.${randomUUID()}.tmp`);
      await writeFile(unfinished, content, { mode: 0o600 });
      await rename(unfinished, join(folder, file));
      log.info({ kind, email, file }, 'mail kept as a file');
    },
  };
}

/** `20261121T195800123Z`: names sort by time. */
function stampOf(instant: Date) {
  return instant.toISOString().replace(/[-:.]/g, '');
}

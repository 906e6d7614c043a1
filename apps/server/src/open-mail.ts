import { join } from 'node:path';
import type { SendEmail } from '@azionelab/api/server';
import type { Settings } from './env.ts';
import type { Log } from './log.ts';
import { createFileSender } from './mail/files.ts';
import { createSmtpSender } from './mail/transport.ts';

export interface Mail {
  send: SendEmail;
  close: () => void;
}

/** Mail goes to the relay; without one it is kept in files. */
export function openMail(settings: Settings, log: Log): Mail {
  const { smtpUrl, mailFrom: from } = settings;
  if (smtpUrl) {
    const { send, close } = createSmtpSender({ smtpUrl, from });
    return { send, close };
  }
  return {
    send: createFileSender({ folder: mailFolder(settings), from, log }).send,
    close: () => {},
  };
}

export function mailFolder({ dataDir }: Settings) {
  return join(dataDir, 'mail');
}

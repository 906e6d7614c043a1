import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { SendEmail } from '@azionelab/api/server';
import type { Settings } from './env.ts';
import type { Log } from './log.ts';
import { createFileSender } from './mail/files.ts';
import { developmentInbox } from './mail/inbox-routes.ts';
import { createSmtpSender } from './mail/transport.ts';

export interface Mail {
  send: SendEmail;
  close: () => void;
}

/** Mail goes to the relay; without one it is kept in files, and outside production `app` shows them. */
export async function openMail(app: FastifyInstance, settings: Settings, log: Log): Promise<Mail> {
  const { smtpUrl, mailFrom: from, isProduction, dataDir } = settings;
  if (smtpUrl) {
    const { send, close } = createSmtpSender({ smtpUrl, from });
    return { send, close };
  }
  const folder = join(dataDir, 'mail');
  if (!isProduction) await app.register(developmentInbox, { folder, isProduction });
  return { send: createFileSender({ folder, from, log }).send, close: () => {} };
}

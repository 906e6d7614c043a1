import type { FastifyInstance, FastifyReply } from 'fastify';
import { listPage, mailPage, missingPage } from './inbox-page.ts';
import { openInbox } from './inbox.ts';

export interface DevelopmentInboxOptions {
  /** Where `createFileSender` keeps the mails. */
  folder: string;
  isProduction: boolean;
}

/** Pages of their own kind: no script, nothing from elsewhere, images only from within the mail. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** Shows kept mails at `/dev/inbox`, with their working links, to whoever asks. Refuses to exist in production. */
export async function developmentInbox(
  app: FastifyInstance,
  { folder, isProduction }: DevelopmentInboxOptions,
) {
  if (isProduction) throw new Error('The development inbox must not run in production.');
  const inbox = openInbox(folder);

  app.get('/dev/inbox', async (_request, reply) =>
    showPage(reply, listPage(await inbox.listMails())),
  );

  app.get<{ Querystring: { to?: unknown } }>('/dev/inbox.json', async ({ query }, reply) => {
    const to = typeof query.to === 'string' ? query.to : undefined;
    return reply.header('cache-control', 'no-store').send(await inbox.listMails({ to }));
  });

  app.get<{ Params: { id: string } }>('/dev/inbox/:id', async ({ params }, reply) => {
    const mail = await inbox.readMail(params.id);
    return mail ? showPage(reply, mailPage(mail)) : showPage(reply.code(404), missingPage());
  });
}

function showPage(reply: FastifyReply, page: string) {
  return reply
    .header('content-security-policy', CONTENT_POLICY)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { KIND_HEADER } from './files.ts';

export interface KeptMail {
  id: string;
  kind: string | null;
  subject: string;
  to: string;
  date: string;
  text: string;
  /** Every address in the mail, in the order they appear. */
  links: string[];
}

export interface OpenedMail extends KeptMail {
  /** The page as it was sent, with its inline images inside it. */
  html: string;
  attachments: { filename: string; contentType: string }[];
}

/** Mails kept as files, newest first. */
export interface Inbox {
  /** At most 200; `to` is compared without regard to case. */
  listMails: (filter?: { to?: string | undefined }) => Promise<KeptMail[]>;
  /** Null for an id that is no mail's. */
  readMail: (id: string) => Promise<OpenedMail | null>;
}

/** What `createFileSender` calls its files, without the extension: nothing that could leave the folder. */
const MAIL_ID = /^\d{8}T\d{9}Z-[\w-]{1,64}$/;
const MOST_LISTED = 200;

export function openInbox(folder: string): Inbox {
  // A kept mail never changes, and a page that waits for one asks several times a second.
  const known = new Map<string, KeptMail>();

  async function summaryOf(id: string): Promise<KeptMail | null> {
    const remembered = known.get(id);
    if (remembered) return remembered;
    const email = await parse(folder, id);
    if (!email) return null;
    const summary = summarise(id, email);
    known.set(id, summary);
    return summary;
  }

  return {
    async listMails({ to } = {}) {
      const found: KeptMail[] = [];
      for (const id of await idsIn(folder)) {
        const mail = await summaryOf(id);
        if (mail && (!to || mail.to.toLowerCase() === to.toLowerCase())) found.push(mail);
        if (found.length === MOST_LISTED) break;
      }
      return found;
    },
    async readMail(id) {
      const email = await parse(folder, id);
      return (
        email && {
          ...summarise(id, email),
          html: withInlineImages(email),
          attachments: filesIn(email),
        }
      );
    },
  };
}

async function parse(folder: string, id: string) {
  if (!MAIL_ID.test(id)) return null;
  const content = await readFile(join(folder, `${id}.eml`)).catch(() => null);
  return content && PostalMime.parse(content, { attachmentEncoding: 'base64' });
}

async function idsIn(folder: string) {
  const names = await readdir(folder).catch(() => []);
  const ids = names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length));
  return ids
    .filter((id) => MAIL_ID.test(id))
    .toSorted()
    .toReversed();
}

function summarise(id: string, { headers, subject, to, date, text = '' }: Email): KeptMail {
  return {
    id,
    kind: headers.find(({ key }) => key === KIND_HEADER.toLowerCase())?.value ?? null,
    subject: subject ?? '',
    to: to?.[0]?.address ?? '',
    date: date ?? '',
    text,
    links: [...new Set(text.match(/https?:\/\/\S+/g) ?? [])],
  };
}

function filesIn({ attachments }: Email) {
  return attachments
    .filter(({ disposition }) => disposition === 'attachment')
    .map(({ filename, mimeType }) => ({ filename: filename ?? '', contentType: mimeType }));
}

function withInlineImages({ html = '', attachments }: Email) {
  return attachments.reduce((page, { contentId, mimeType, content }) => {
    if (!contentId || typeof content !== 'string') return page;
    return page.replaceAll(
      `cid:${contentId.replace(/[<>]/g, '')}`,
      `data:${mimeType};base64,${content}`,
    );
  }, html);
}

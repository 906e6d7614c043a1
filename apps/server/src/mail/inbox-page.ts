import type { KeptMail, OpenedMail } from './inbox.ts';
import { STYLE } from './inbox-style.ts';
import { type Html, html } from './templates/html.ts';

/** All mails that were kept instead of sent. */
export function listPage(mails: KeptMail[]): string {
  const entries = mails.map(
    (mail) =>
      html`<li>
        <a href="/dev/inbox/${mail.id}"
          ><strong>${mail.subject}</strong>
          <div class="soft">${mail.to} · ${mail.kind ?? ''} · ${mail.date}</div></a
        >
      </li>`,
  );
  const list = html`<ul>
    ${entries}
  </ul>`;
  const empty = html`<p>No mail yet. <a href="/">Book an evening</a>, then reload this page.</p>`;
  const header = html`<h1>Development inbox</h1>
    <p>
      Mails stay here because no SMTP_URL is set. Nobody else receives them.
      <a href="/">To the site</a>
    </p>`;
  return page('Development inbox', header, mails.length > 0 ? list : empty);
}

/** One mail. Its links open in the whole window, so that a booking can be confirmed from here; scripts in it do not run. */
export function mailPage({
  subject,
  to,
  date,
  html: content,
  text,
  attachments,
}: OpenedMail): string {
  const files = attachments.map(({ filename }) => filename).join(', ');
  const shown = content.replace('<head>', '<head><base target="_top">');
  return page(
    subject,
    html`<h1>${subject}</h1>
      <p>${to} · ${date}${files ? ` · ${files}` : ''} · <a href="/dev/inbox">All mails</a></p>`,
    html`<iframe
        title="${subject}"
        sandbox="allow-top-navigation-by-user-activation"
        srcdoc="${shown}"
      ></iframe>
      <details>
        <summary>Plain text</summary>
        <pre>${text}</pre>
      </details>`,
  );
}

export function missingPage(): string {
  return page(
    'No such mail',
    html`<h1>No such mail</h1>`,
    html`<p><a href="/dev/inbox">All mails</a></p>`,
  );
}

function page(title: string, header: Html, main: Html) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <header>${header}</header>
        <main>${main}</main>
      </body>
    </html>`.markup;
}

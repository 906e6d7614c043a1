import type { KeptMail, OpenedMail } from './inbox.ts';
import { type Html, html } from './templates/html.ts';

const STYLE = html`<style>
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif;--paper:#f3ece0;--ink:#14110f;--soft:#5a5148}
@media (prefers-color-scheme:dark){:root{--paper:#14110f;--ink:#f3ece0;--soft:#cfc6b8}}
body{margin:0;background:var(--paper);color:var(--ink)}
header{background:#14110f;color:#f3ece0;border-bottom:6px solid #ffc629;padding:16px 20px}
h1{font-size:22px;line-height:1.2;margin:0;overflow-wrap:anywhere}
header p,.soft{margin:4px 0 0;font-size:14px;color:#cfc6b8}
.soft{color:var(--soft)}
header a{color:#ffc629}
main{max-width:760px;margin:0 auto;padding:20px}
ul{list-style:none;margin:0;padding:0}
li{border-bottom:1px solid var(--soft);overflow-wrap:anywhere}
li a{display:block;padding:14px 0;color:inherit;text-decoration:none}
li a:hover strong,li a:focus-visible strong{text-decoration:underline}
iframe{display:block;width:100%;height:80vh;border:0;background:#f3ece0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:14px}
</style>`;

/** All mails that were kept instead of sent. */
export function listPage(mails: KeptMail[]): string {
  const entries = mails.map(
    (mail) =>
      html`<li><a href="/dev/inbox/${mail.id}"><strong>${mail.subject}</strong><div class="soft">${mail.to} · ${mail.kind ?? ''} · ${mail.date}</div></a></li>`,
  );
  const list = html`<ul>${entries}</ul>`;
  const empty = html`<p>No mail yet. <a href="/">Book an evening</a>, then reload this page.</p>`;
  const header = html`<h1>Development inbox</h1><p>Mails stay here because no SMTP_URL is set. Nobody else receives them. <a href="/">To the site</a></p>`;
  return page('Development inbox', header, mails.length > 0 ? list : empty);
}

/** One mail. Its links open in the whole window, so that a booking can be confirmed from here; scripts in it do not run. */
export function mailPage({ subject, to, date, html: content, text, attachments }: OpenedMail): string {
  const files = attachments.map(({ filename }) => filename).join(', ');
  const shown = content.replace('<head>', '<head><base target="_top">');
  return page(
    subject,
    html`<h1>${subject}</h1><p>${to} · ${date}${files ? ` · ${files}` : ''} · <a href="/dev/inbox">All mails</a></p>`,
    html`<iframe title="${subject}" sandbox="allow-top-navigation-by-user-activation" srcdoc="${shown}"></iframe><details><summary>Plain text</summary><pre>${text}</pre></details>`,
  );
}

export function missingPage(): string {
  return page('No such mail', html`<h1>No such mail</h1>`, html`<p><a href="/dev/inbox">All mails</a></p>`);
}

function page(title: string, header: Html, main: Html) {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>${STYLE}</head>
<body><header>${header}</header><main>${main}</main></body></html>`.markup;
}

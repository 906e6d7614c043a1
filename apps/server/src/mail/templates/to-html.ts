import type { Block, EveningBlock, MailDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { BLACK, DISPLAY, PAPER, SOFT_ON_BLACK, SOFT_ON_PAPER, SPOTLIGHT, STYLE, TEXT } from './style.ts';

/** The mail as a page: one column of tables, because Outlook lays out with Word and Gmail strips what it does not know. */
export function toHtml(mail: MailDocument): string {
  const { locale, subject, preheader, heading, blocks, footer } = mail;
  return html`<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${subject}</title>
${STYLE}
</head>
<body class="page" style="margin:0;padding:0;background:${PAPER}">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px">${preheader}${AFTER_PREHEADER}</div>
<table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${PAPER}" style="background:${PAPER}"><tr><td align="center" style="padding:0 0 40px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
<tr><td class="side" bgcolor="${BLACK}" style="padding:20px 32px;background:${BLACK};border-bottom:6px solid ${SPOTLIGHT};font-family:${DISPLAY};font-size:22px;line-height:1.1;font-weight:800;letter-spacing:.5px;color:${PAPER}">${footer.company}</td></tr>
<tr><td class="side" style="padding:36px 32px 8px"><h1 class="ink heading" style="margin:0;font-family:${DISPLAY};font-size:36px;line-height:1.08;font-weight:800;color:${BLACK}">${heading}</h1></td></tr>
${blocks.map(blockToHtml)}
${rule()}
${row(
  html`<p class="soft" style="margin:0;font-family:${TEXT};font-size:14px;line-height:1.5;color:${SOFT_ON_PAPER}">${footer.contact ? html`${footer.contact}<br>` : ''}<strong>${footer.company}</strong>${footer.address ? html`, ${footer.address}` : ''}<br><a class="soft" href="${footer.siteUrl}" style="color:${SOFT_ON_PAPER};text-decoration:underline">${footer.siteUrl.replace(/^https?:\/\//, '')}</a></p>`,
)}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>`.markup;
}

/** Keeps what follows in the mail out of the line that a list of mails shows. */
const AFTER_PREHEADER: Html = { markup: '&#8199;&#65279;&#847; '.repeat(60) };

function row(content: Html, padding = '8px 32px'): Html {
  return html`<tr><td class="side" style="padding:${padding}">${content}</td></tr>`;
}

function rule(): Html {
  return row(html`<div class="rule" style="border-top:1px solid #d3c8b6;font-size:1px;line-height:1px">&nbsp;</div>`, '24px 32px 4px');
}

function blockToHtml(block: Block): Html {
  switch (block.kind) {
    case 'text':
      return row(html`<p class="ink" style="margin:0;font-family:${TEXT};font-size:17px;line-height:1.5;color:${BLACK}">${block.text}</p>`);
    case 'small':
      return row(html`<p class="soft" style="margin:0;font-family:${TEXT};font-size:14px;line-height:1.5;color:${SOFT_ON_PAPER}">${block.text}</p>`);
    case 'evening':
      return row(evening(block), '16px 32px');
    case 'button':
      return button(block);
    case 'link':
      return row(html`<a class="ink" href="${block.url}" style="font-family:${TEXT};font-size:17px;line-height:1.5;font-weight:600;color:${BLACK};text-decoration:underline">${block.label}</a>`);
    case 'code':
      return row(html`<p class="ink" style="margin:0;font-family:${TEXT};font-size:15px;line-height:1.5;color:${BLACK}">${block.label} <strong style="font-family:Consolas,Menlo,monospace;font-size:18px;letter-spacing:2px">${block.code}</strong></p>`);
    case 'qr':
      return qr(block);
    case 'rule':
      return rule();
  }
}

function button({ label, url, fallback }: Extract<Block, { kind: 'button' }>): Html {
  return html`${row(html`<table class="action" role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="action" bgcolor="${SPOTLIGHT}" align="center" style="background:${SPOTLIGHT};mso-padding-alt:18px 32px"><a href="${url}" style="display:inline-block;padding:18px 32px;font-family:${TEXT};font-size:18px;line-height:1.2;font-weight:700;color:${BLACK};text-decoration:none;text-align:center">${label}</a></td></tr></table>`, '12px 32px 8px')}
${row(html`<p class="soft" style="margin:0;font-family:${TEXT};font-size:13px;line-height:1.5;color:${SOFT_ON_PAPER}">${fallback}<br><a class="soft" href="${url}" style="color:${SOFT_ON_PAPER};text-decoration:underline;word-break:break-all">${url}</a></p>`)}`;
}

/** White in every scheme: a scanner needs the quiet zone as much as the modules. */
function qr({ alt, cid, label, code }: Extract<Block, { kind: 'qr' }>): Html {
  return row(
    html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" bgcolor="#ffffff" style="padding:12px 12px 20px;background:#ffffff"><img src="cid:${cid}" alt="${alt}" width="260" height="260" style="display:block;width:260px;max-width:100%;height:auto;border:0;font-family:${TEXT};font-size:16px;color:#14110f"><div style="font-family:${TEXT};font-size:14px;line-height:1.4;color:#5a5148">${label}</div><div style="font-family:Consolas,Menlo,monospace;font-size:26px;line-height:1.2;font-weight:700;letter-spacing:4px;color:#14110f">${code}</div></td></tr></table>`,
    '16px 32px',
  );
}

function evening(block: EveningBlock): Html {
  const caps = `font-family:${DISPLAY};font-size:18px;line-height:1.1;font-weight:800;text-transform:uppercase;letter-spacing:1px;color:${SPOTLIGHT}`;
  const line = `font-family:${TEXT};font-size:15px;line-height:1.5;color:${SOFT_ON_BLACK}`;
  return html`<table class="panel" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${BLACK}" style="background:${BLACK}"><tr>
<td width="76" align="center" valign="top" style="width:76px;padding:24px 0 24px 12px"><div style="${caps}">${block.weekday}</div><div style="font-family:${DISPLAY};font-size:52px;line-height:1;font-weight:800;color:${PAPER}">${block.day}</div><div style="${caps}">${block.month}</div></td>
<td valign="top" style="padding:22px 20px 24px 20px"><a class="title" href="${block.showUrl}" style="display:block;font-family:${DISPLAY};font-size:30px;line-height:1.1;font-weight:800;color:${PAPER};text-decoration:none">${block.title}</a><div style="padding-top:10px;font-family:${TEXT};font-size:17px;line-height:1.4;font-weight:700;color:${SPOTLIGHT}">${block.when}</div><div style="${line}">${block.doors}</div><div style="padding-top:10px;${line}"><a href="${block.venueUrl}" style="color:${PAPER};font-weight:700;text-decoration:underline">${block.venue}</a><br>${block.address}</div><div style="padding-top:10px;font-family:${TEXT};font-size:17px;line-height:1.4;font-weight:700;color:${PAPER}">${block.seats}</div></td>
</tr></table>`;
}

import type { MailDocument } from './document.ts';
import { blockToHtml, row, rule } from './blocks-html.ts';
import { type Html, html } from './html.ts';
import { BLACK, DISPLAY, PAPER, SMALL, SPOTLIGHT, STYLE } from './style.ts';

const COLUMN = 'width:100%;max-width:600px';
const MASTHEAD = `padding:20px 32px;background:${BLACK};border-bottom:6px solid ${SPOTLIGHT};font-family:${DISPLAY};font-size:22px;line-height:1.1;font-weight:800;letter-spacing:.5px;color:${PAPER}`;
const HEADING = `margin:0;font-family:${DISPLAY};font-size:36px;line-height:1.08;font-weight:800;color:${BLACK}`;
const UNSEEN =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px';
/** Keeps what follows in the mail out of the line that a list of mails shows. */
const AFTER_PREHEADER: Html = { markup: '&#8199;&#65279;&#847; '.repeat(60) };

/** Of no use to a reader: it only makes the mail longer. */
const INDENT = /\n\s+/g;

/** The mail as a page: one column of tables, because Outlook lays out with Word and Gmail strips what it does not know. */
export function toHtml({
  locale,
  subject,
  preheader,
  heading,
  blocks,
  footer,
}: MailDocument): string {
  return html`<!doctype html>
    <html lang="${locale}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <title>${subject}</title>
        ${STYLE}
      </head>
      <body class="page" style="margin:0;padding:0;background:${PAPER}">
        <div style="${UNSEEN}">${preheader}${AFTER_PREHEADER}</div>
        <table
          class="page"
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          bgcolor="${PAPER}"
          style="background:${PAPER}"
        >
          <tr>
            <td align="center" style="padding:0 0 40px">
              <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="${COLUMN}"
              >
                <tr>
                  <td class="side" bgcolor="${BLACK}" style="${MASTHEAD}">${footer.company}</td>
                </tr>
                <tr>
                  <td class="side" style="padding:36px 32px 8px">
                    <h1 class="ink heading" style="${HEADING}">${heading}</h1>
                  </td>
                </tr>
                ${blocks.map(blockToHtml)} ${rule()} ${row(footerToHtml(footer))}
              </table>
              <!--[if mso]></td></tr></table><![endif]-->
            </td>
          </tr>
        </table>
      </body>
    </html>`.markup.replace(INDENT, '\n');
}

function footerToHtml({ company, address, siteUrl, contact }: MailDocument['footer']): Html {
  const site = siteUrl.replace(/^https?:\/\//, '');
  return html`<p class="soft" style="${SMALL}">
    ${contact ? html`${contact}<br />` : ''}<strong>${company}</strong>${address ? html`, ${address}` : ''}<br />
    <a class="soft" href="${siteUrl}" style="${SMALL};text-decoration:underline">${site}</a>
  </p>`;
}

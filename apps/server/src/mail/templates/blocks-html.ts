import type { Block, EveningBlock } from './document.ts';
import { eveningToHtml } from './evening-html.ts';
import { type Html, html } from './html.ts';
import { BLACK, BODY, CODE, SMALL, SPOTLIGHT, TEXT } from './style.ts';

type Other = Exclude<Block, EveningBlock>;
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const PADDING = '18px 32px';
const LABEL = `display:inline-block;padding:${PADDING};font-family:${TEXT};font-size:18px;line-height:1.2;font-weight:700;color:${BLACK};text-decoration:none;text-align:center`;
const QR_IMAGE = `display:block;width:260px;max-width:100%;height:auto;border:0;${BODY}`;

export function row(content: Html, padding = '8px 32px'): Html {
  return html`<tr>
    <td class="side" style="padding:${padding}">${content}</td>
  </tr> `;
}

export function rule(): Html {
  const line = 'border-top:1px solid #d3c8b6;font-size:1px;line-height:1px';
  return row(html`<div class="rule" style="${line}">&nbsp;</div>`, '24px 32px 4px');
}

export function blockToHtml(block: Block): Html {
  return block.kind === 'evening' ? row(eveningToHtml(block), '16px 32px') : otherToHtml(block);
}

function otherToHtml(block: Other): Html {
  switch (block.kind) {
    case 'text':
      return row(html`<p class="ink" style="${BODY}">${block.text}</p>`);
    case 'small':
      return row(html`<p class="soft" style="${SMALL}">${block.text}</p>`);
    case 'button':
      return button(block);
    case 'link': {
      const style = `${BODY};font-weight:600;text-decoration:underline`;
      return row(html`<a class="ink" href="${block.url}" style="${style}">${block.label}</a>`);
    }
    case 'code':
      return row(
        html`<p class="ink" style="${BODY}">
          ${block.label}
          <strong style="${CODE};font-size:18px;letter-spacing:2px">${block.code}</strong>
        </p>`,
      );
    case 'qr':
      return qr(block);
    case 'rule':
    default:
      return rule();
  }
}

function button({ label, url, fallback }: Of<'button'>): Html {
  const area = `background:${SPOTLIGHT};mso-padding-alt:${PADDING}`;
  const link = `${SMALL};text-decoration:underline;word-break:break-all`;
  return html`${row(
    html`<table class="action" role="presentation" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td class="action" bgcolor="${SPOTLIGHT}" align="center" style="${area}">
          <a href="${url}" style="${LABEL}">${label}</a>
        </td>
      </tr>
    </table>`,
    '12px 32px 8px',
  )}${row(
    html`<p class="soft" style="${SMALL}">
      ${fallback}<br /><a class="soft" href="${url}" style="${link}">${url}</a>
    </p>`,
  )}`;
}

/** White in every scheme: a scanner needs the quiet zone as much as the modules. */
function qr({ alt, cid, label, code }: Of<'qr'>): Html {
  return row(
    html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td align="center" bgcolor="#ffffff" style="padding:12px 12px 20px;background:#ffffff">
          <img src="cid:${cid}" alt="${alt}" width="260" height="260" style="${QR_IMAGE}" />
          <div style="${SMALL}">${label}</div>
          <div
            style="${CODE};font-size:26px;line-height:1.2;font-weight:700;letter-spacing:4px;color:${BLACK}"
          >
            ${code}
          </div>
        </td>
      </tr>
    </table>`,
    '16px 32px',
  );
}

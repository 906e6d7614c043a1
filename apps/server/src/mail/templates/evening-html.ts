import type { EveningBlock } from './document.ts';
import { type Html, html } from './html.ts';
import { BLACK, DISPLAY, PAPER, SOFT_ON_BLACK, SPOTLIGHT, TEXT } from './style.ts';

const DATE_WORD = `font-family:${DISPLAY};font-size:18px;line-height:1.1;font-weight:800;text-transform:uppercase;letter-spacing:1px;color:${SPOTLIGHT}`;
const DAY = `font-family:${DISPLAY};font-size:52px;line-height:1;font-weight:800;color:${PAPER}`;
const TITLE = `display:block;font-family:${DISPLAY};font-size:30px;line-height:1.1;font-weight:800;color:${PAPER};text-decoration:none`;
const STRONG = `font-family:${TEXT};font-size:17px;line-height:1.4;font-weight:700`;
const LINE = `font-family:${TEXT};font-size:15px;line-height:1.5;color:${SOFT_ON_BLACK}`;
const GAP = 'padding-top:10px';

/** An evening as a small poster: the date as typography beside what, when, where and for how many. */
export function eveningToHtml(block: EveningBlock): Html {
  const { title, showUrl, weekday, day, month, when, doors, venue, venueUrl, address, seats } =
    block;
  return html`<table
    class="panel"
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    bgcolor="${BLACK}"
    style="background:${BLACK}"
  >
    <tr>
      <td width="76" align="center" valign="top" style="width:76px;padding:24px 0 24px 12px">
        <div style="${DATE_WORD}">${weekday}</div>
        <div style="${DAY}">${day}</div>
        <div style="${DATE_WORD}">${month}</div>
      </td>
      <td valign="top" style="padding:22px 20px 24px 20px">
        <a class="title" href="${showUrl}" style="${TITLE}">${title}</a>
        <div style="${GAP};${STRONG};color:${SPOTLIGHT}">${when}</div>
        <div style="${LINE}">${doors}</div>
        <div style="${GAP};${LINE}">
          <a href="${venueUrl}" style="color:${PAPER};font-weight:700;text-decoration:underline"
            >${venue}</a
          ><br />${address}
        </div>
        <div style="${GAP};${STRONG};color:${PAPER}">${seats}</div>
      </td>
    </tr>
  </table>`;
}

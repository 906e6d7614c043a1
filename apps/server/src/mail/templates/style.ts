import { html, type Html } from './html.ts';

/** The identity's colours. Inline styles carry the light scheme; mail readers that know the dark one get the classes. */
export const BLACK = '#14110f';
export const PAPER = '#f3ece0';
export const SPOTLIGHT = '#ffc629';
const SOFT_ON_PAPER = '#5a5148';
export const SOFT_ON_BLACK = '#cfc6b8';
// Names of fonts go without quotes, which would have to be escaped in every style attribute.
export const DISPLAY = 'Big Shoulders,Arial Narrow,Helvetica Neue,Arial,sans-serif';
export const TEXT = 'Instrument Sans,Helvetica Neue,Helvetica,Arial,sans-serif';
export const BODY = `margin:0;font-family:${TEXT};font-size:17px;line-height:1.5;color:${BLACK}`;
export const SMALL = `margin:0;font-family:${TEXT};font-size:14px;line-height:1.5;color:${SOFT_ON_PAPER}`;
export const CODE = 'font-family:Consolas,Menlo,monospace';

const NIGHT = '#14110f';
const NIGHT_PANEL = '#26201b';

// The second selectors are those of Outlook's own dark mode, which knows no media query.
export const STYLE: Html = html`<style>
  :root {
    color-scheme: light dark;
    supported-color-schemes: light dark;
  }
  body {
    margin: 0;
    padding: 0;
    -webkit-text-size-adjust: 100%;
    -ms-text-size-adjust: 100%;
  }
  table {
    border-collapse: collapse;
  }
  a[x-apple-data-detectors] {
    color: inherit !important;
    text-decoration: none !important;
  }
  @media (max-width: 480px) {
    .side {
      padding-left: 20px !important;
      padding-right: 20px !important;
    }
    .title {
      font-size: 26px !important;
    }
    .heading {
      font-size: 30px !important;
    }
    .action {
      width: 100% !important;
    }
    .action a {
      display: block !important;
    }
  }
  @media (prefers-color-scheme: dark) {
    .page {
      background: ${NIGHT} !important;
    }
    .ink {
      color: ${PAPER} !important;
    }
    .soft {
      color: ${SOFT_ON_BLACK} !important;
    }
    .panel {
      background: ${NIGHT_PANEL} !important;
    }
    .rule {
      border-color: #4a4139 !important;
    }
  }
  [data-ogsc] .ink {
    color: ${PAPER} !important;
  }
  [data-ogsc] .soft {
    color: ${SOFT_ON_BLACK} !important;
  }
  [data-ogsb] .page {
    background: ${NIGHT} !important;
  }
  [data-ogsb] .panel {
    background: ${NIGHT_PANEL} !important;
  }
</style>`;

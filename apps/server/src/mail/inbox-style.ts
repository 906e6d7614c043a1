import { html } from './templates/html.ts';

/** How the development inbox looks. */
export const STYLE = html`<style>
  :root {
    color-scheme: light dark;
    font:
      16px/1.5 system-ui,
      sans-serif;
    --paper: #f3ece0;
    --ink: #14110f;
    --soft: #5a5148;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #14110f;
      --ink: #f3ece0;
      --soft: #cfc6b8;
    }
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
  }
  header {
    background: #14110f;
    color: #f3ece0;
    border-bottom: 6px solid #ffc629;
    padding: 16px 20px;
  }
  h1 {
    font-size: 22px;
    line-height: 1.2;
    margin: 0;
    overflow-wrap: anywhere;
  }
  header p,
  .soft {
    margin: 4px 0 0;
    font-size: 14px;
    color: #cfc6b8;
  }
  .soft {
    color: var(--soft);
  }
  header a {
    color: #ffc629;
  }
  main {
    max-width: 760px;
    margin: 0 auto;
    padding: 20px;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    border-bottom: 1px solid var(--soft);
    overflow-wrap: anywhere;
  }
  li a {
    display: block;
    padding: 14px 0;
    color: inherit;
    text-decoration: none;
  }
  li a:hover strong,
  li a:focus-visible strong {
    text-decoration: underline;
  }
  iframe {
    display: block;
    width: 100%;
    height: 80vh;
    border: 0;
    background: #f3ece0;
  }
  pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: 14px;
  }
</style>`;

import './styles/site.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { startI18n } from './i18n/start.ts';
import { startRouter } from './router.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

const [router] = await Promise.all([startRouter(), startI18n()]);
// The server's title was for those who read the page without running it; from here React writes the title.
document.head.querySelector('title')?.remove();
createRoot(root).render(
  <StrictMode>
    <App router={router} />
  </StrictMode>,
);

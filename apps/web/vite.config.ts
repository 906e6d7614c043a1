import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

import { precompress } from './vite/precompress.ts';
import { preloadFonts } from './vite/preload-fonts.ts';

const server = 'http://localhost:3001';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts(), precompress()],
  css: { postcss: { plugins: [presetMantine()] } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // tRPC's packages do not say so themselves: what is not imported (sockets, streams) need not be kept.
      treeshake: {
        moduleSideEffects: [{ test: /@trpc\/(?:client|server)\//, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          // What most pages share in one file: two dozen small ones compress and travel worse.
          groups: [
            {
              name: 'shared',
              test: /apps\/web\/src\/(?:components|lib)\/(?!admin\/|prose)|@tabler/,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
  server: {
    // A container's loopback is not the machine's.
    host: process.env['DEV_HOST'] ?? 'localhost',
    proxy: { '/api': server, '/media': server, '/dev': server },
  },
});

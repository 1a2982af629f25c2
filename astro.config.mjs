import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy, linkCheck } from './src/tools/built.mjs';
import { sidebar } from './src/tools/sidebar.mjs';

/** The sub-path the site is published under: `BASE=/course/ npm run build`. */
const base = `/${process.env.BASE ?? ''}/`.replaceAll(/\/+/g, '/');

export default defineConfig({
  base,
  // Every page is a folder with an index.html, so that any static server finds it.
  trailingSlash: 'ignore',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Ouroboros',
      description: 'How CPython manages memory: run real programs and watch the heap.',
      logo: { src: './src/assets/ouroboros.svg', alt: '' },
      favicon: '/favicon.svg',
      customCss: ['./src/styles/tokens.css', './src/styles/site.css'],
      components: { Search: './src/layouts/Search.astro' },
      sidebar: sidebar(),
      credits: false,
      // Asides and heading links work in the content folder, too.
      markdown: { processedDirs: ['./content/'] },
      pagination: true,
      expressiveCode: {
        themes: ['github-dark-default', 'github-light-default'],
        minSyntaxHighlightingColorContrast: 5.5,
        useStarlightUiThemeColors: true,
        styleOverrides: {
          borderRadius: '0.4rem',
          codeFontSize: '0.9rem',
          frames: { shadowColor: 'transparent', editorActiveTabIndicatorTopColor: 'transparent' },
          textMarkers: { markHue: '175' },
        },
      },
    }),
    preact(),
    contentSecurityPolicy(),
    linkCheck(),
  ],
  vite: {
    worker: { format: 'es' },
    resolve: {
      alias: [
        {
          find: /^@pagefind\/default-ui$/,
          replacement: fileURLToPath(new URL('./src/layouts/searchUi.ts', import.meta.url)),
        },
      ],
    },
    build: {
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        // Astro marks its modules with a directive that it has itself acted on by then.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});

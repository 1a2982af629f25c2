// `npm start`: installs what is missing, builds the site if anything changed, and serves it.
// It serves the built site, not a development server: what the learner sees is then the thing that
// is published, with its content security policy, its search index and its workers. Authors who
// want a page to follow their edits use `npm run dev`.
import { ensureInstalled } from './install.mjs';

const PORT = Number(process.env.PORT ?? 4321);

try {
  ensureInstalled();
  const { buildSite, dist } = await import('./site.mjs');
  const { serve } = await import('./serve.mjs');
  console.log('Preparing the course …');
  const status = await buildSite();
  if (status !== 0) {
    process.exitCode = status;
  } else {
    const { address } = await serve(dist, { port: PORT, base: process.env.BASE ?? '/' });
    console.log(`\n  Ouroboros is at ${address}\n  (Ctrl+C stops it)\n`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

// What is done to the pages after Astro has written them, as Astro integrations: a content security
// policy is stated in each page, and every link inside the site is followed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

function pagesIn(dir) {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.html')).map((name) => name.replaceAll('\\', '/'));
}

/** The scripts that stand in the page itself, as CSP sources; data blocks are not scripts. */
function inlineScriptSources(html) {
  const sources = new Set();
  for (const [, attributes, body] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\bsrc=/.test(attributes) || /type="?application\/(ld\+)?json/.test(attributes)) continue;
    sources.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [...sources].sort();
}

/**
 * The policy of one page. Scripts: the site's own files and this page's inline scripts by hash;
 * nothing else runs, and nothing is evaluated from text ('wasm-unsafe-eval' lets the search index
 * compile its WebAssembly, and allows no JavaScript). Styles may be inline: highlighted code carries
 * its colours in style attributes, which no hash can allow, and the editor writes style elements.
 */
function policyFor(html) {
  return [
    `default-src 'self'`,
    `script-src 'self' 'wasm-unsafe-eval' ${inlineScriptSources(html).join(' ')}`.trimEnd(),
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ].join('; ');
}

/** States the policy first thing in each page's head, before anything it governs. */
export function contentSecurityPolicy() {
  return {
    name: 'ouroboros:content-security-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const page of pagesIn(folder)) {
          const file = join(folder, page);
          const html = readFileSync(file, 'utf8');
          const handler = /<[a-z][^<>]*\son[a-z]+="[^"]*"/.exec(html);
          if (handler !== null) throw new Error(`${page}: the policy forbids ${handler[0]}`);
          const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
          writeFileSync(
            file,
            html.replace(/<head\b[^>]*>/, (head) => head + meta),
          );
        }
      },
    },
  };
}

function* linksOf(html) {
  for (const [, url] of html.matchAll(
    /<(?:a|link|script|img|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g,
  )) {
    if (!/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) yield url.replaceAll('&amp;', '&');
  }
}

/** Where `url` on `page` leads: a path inside the site and a fragment; `null` if outside `base`. */
function target(url, page, base) {
  const from = new URL(base + page.replace(/(^|\/)index\.html$/, '$1'), 'http://site');
  const to = new URL(url, from);
  const path = decodeURIComponent(to.pathname);
  return path.startsWith(base)
    ? [path.slice(base.length), decodeURIComponent(to.hash.slice(1))]
    : null;
}

function fileAt(folder, path) {
  const plain = join(folder, path);
  if (statSync(plain, { throwIfNoEntry: false })?.isFile()) return path;
  const index = posix.join(path, 'index.html');
  return existsSync(join(folder, index)) ? index : null;
}

/** Fails the build on a link to a page, a file or a heading that is not there. */
export function linkCheck() {
  let base = '/';
  return {
    name: 'ouroboros:link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base}/`.replaceAll(/\/+/g, '/');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = new Map(
          pagesIn(folder).map((page) => [page, readFileSync(join(folder, page), 'utf8')]),
        );
        const broken = [];
        for (const [page, html] of pages) {
          for (const url of new Set(linksOf(html))) {
            const [path, fragment] = target(url, page, base) ?? [null, ''];
            const file = path === null ? null : fileAt(folder, path);
            const heading = file === null ? undefined : pages.get(file);
            const missing = fragment !== '' && heading?.includes(`id="${fragment}"`) === false;
            if (file === null || missing) broken.push(`  ${page}: ${url}`);
          }
        }
        if (broken.length > 0) throw new Error(`Links that lead nowhere:\n${broken.join('\n')}`);
      },
    },
  };
}

// Finds a Chromium that starts on this machine, for the tests that need a browser. In order:
//   1. $CHROMIUM, if it is set;
//   2. the one Playwright has downloaded at some earlier time;
//   3. one that the machine has installed;
//   4. the one inside the npm package @sparticuz/chromium (64-bit x86 Linux), unpacked into our
//      cache with the fonts and the NSS libraries that a bare machine may lack;
//   5. one that Playwright downloads now, with a limit on the time it may take.
// What is local is tried before any download: a machine without a network must neither hang nor
// fail. A browser counts as found only when it has opened a page.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { cacheDir, root } from './install.mjs';

/**
 * @typedef {{ from: string, executablePath?: string, env?: Record<string, string> }} Browser
 * `from` says where it was found; `env` is added to the environment it starts in.
 */

const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const OPEN_LIMIT_MS = 45_000;

/** What every launch is given: nothing that calls home, nothing that needs a graphics card. */
export const browserArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The first line of what went wrong when opening a page, or `null` when the browser works. */
async function tryBrowser(browser) {
  const { chromium } = await import('@playwright/test');
  let opened;
  try {
    opened = await chromium.launch({ ...launchOptions(browser), timeout: OPEN_LIMIT_MS });
    const page = await opened.newPage();
    await page.setContent('<p>ouroboros</p>');
    return (await page.textContent('p')) === 'ouroboros' ? null : 'it shows no page';
  } catch (error) {
    return String(error.message).split('\n')[0];
  } finally {
    await opened?.close();
  }
}

/**
 * Playwright's launch options for a browser that {@link findBrowser} gave.
 * @param {Browser} browser
 * @returns {import('@playwright/test').LaunchOptions}
 */
export function launchOptions({ executablePath, env }) {
  return {
    args: browserArgs,
    ...(executablePath === undefined ? {} : { executablePath }),
    ...(env === undefined ? {} : { env: { ...process.env, ...env } }),
  };
}

/** Chromium-family browsers the machine itself has. */
function* installedBrowsers() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (existsSync(join(dir, name))) yield join(dir, name);
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  if (existsSync(mac)) yield mac;
  for (const home of [process.env.PROGRAMFILES, process.env.LOCALAPPDATA]) {
    const path = join(home ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe');
    if (home !== undefined && existsSync(path)) yield path;
  }
}

/** A font configuration that adds the packaged fonts to those of the machine. */
function fontConfig(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** Unpacks @sparticuz/chromium into the cache, whole or not at all; gives its folder. */
function unpackPackagedBrowser() {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = join(cacheDir, `chromium-${version}`);
  if (existsSync(home)) return home;
  const partial = `${home}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  // The package unpacks into the folder for temporary files, libraries only where it believes
  // to be on a bare cloud machine: both are told to it, in a process of its own.
  const script = `import(${JSON.stringify(`file://${entry}`)}).then((m) => m.default.executablePath())`;
  const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const done = spawnSync(process.execPath, ['-e', script], { env, stdio: 'inherit' });
  if (done.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error('@sparticuz/chromium could not be unpacked');
  }
  if (existsSync(home)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, home);
  writeFileSync(join(home, 'fonts.conf'), fontConfig(home));
  return home;
}

/** The browser inside the npm package, or `null` on a platform it is not built for. */
function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = unpackPackagedBrowser();
  const executablePath = join(home, 'chromium');
  const env = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const linked = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (linked.status !== 0 || linked.stdout.includes('not found')) {
    const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
    env.LD_LIBRARY_PATH = libraries.filter(Boolean).join(':');
  }
  return { from: '@sparticuz/chromium', executablePath, env };
}

/** Lets Playwright download its Chromium; a refusal or a stall is not an error. */
function downloadBrowser() {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  console.log('Downloading a browser for the tests …');
  spawnSync(process.execPath, [cli, 'install', 'chromium', '--only-shell'], {
    stdio: 'inherit',
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return { from: 'Playwright' };
}

/** The places to look in, each tried only when those before it have failed. */
function* candidates() {
  if (process.env.CHROMIUM) yield { from: '$CHROMIUM', executablePath: process.env.CHROMIUM };
  yield { from: 'Playwright' };
  for (const executablePath of installedBrowsers()) yield { from: executablePath, executablePath };
  yield packagedBrowser();
  yield downloadBrowser();
}

/** A browser that opens pages here. @returns {Promise<Browser>} */
export async function findBrowser() {
  const refusals = [];
  for (const browser of candidates()) {
    if (browser === null) continue;
    const refusal = await tryBrowser(browser);
    if (refusal === null) return browser;
    refusals.push(`  ${browser.from}: ${refusal}`);
  }
  throw new Error(
    `No browser starts here.\n${refusals.join('\n')}\n` +
      'Install Chromium, or put the path of one in $CHROMIUM.',
  );
}

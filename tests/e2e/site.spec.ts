import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { complaints, expectAccessible, expectNoSidewaysScroll } from './page.ts';

/** Every page that was built, and one that was not. */
function builtPages(): string[] {
  const names = existsSync('dist')
    ? readdirSync('dist', { recursive: true, encoding: 'utf8' })
    : [];
  const folders = names
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `./${name.replaceAll('\\', '/').slice(0, -'index.html'.length)}`);
  return [...folders.sort(), './no-such-page/'];
}

const pages = builtPages();

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    for (const path of pages) {
      test(`${path} has nothing that axe objects to`, async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
        await expectAccessible(page);
      });
    }
  });
}

test('the landing page opens without a complaint and asks nothing of other hosts', async ({
  page,
}) => {
  const found = complaints(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(found).toEqual([]);
});

test('the landing page leads to the map', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'See the whole course' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Course map' })).toBeVisible();
});

test('the theme can be chosen and is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('map/');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.getByLabel('Select theme').first().selectOption('dark');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

for (const width of [320, 390, 768, 1280]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('an unknown address is answered by our own page', async ({ page }) => {
  const response = await page.goto('no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing refers to this page');
});

test('search finds a page', async ({ page }) => {
  const found = complaints(page);
  await page.goto('map/');
  await page.getByRole('button', { name: /search/i }).click();
  await page.getByRole('searchbox').or(page.locator('dialog input')).first().fill('course map');
  await expect(page.locator('dialog a[href*="map/"]').first()).toBeVisible();
  expect(found).toEqual([]);
});

test('the policy of every page lets no foreign or inline script run', async ({ page }) => {
  test.slow();
  for (const path of pages) {
    await page.goto(path);
    const policy = await page
      .locator('meta[http-equiv="content-security-policy"]')
      .getAttribute('content');
    const scripts = /script-src ([^;]*)/.exec(policy ?? '')?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(scripts).toContain("'self'");
    expect(scripts).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      return 'intruder' in window;
    });
    expect(ran).toBe(false);
  }
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Collects what the page complains about: uncaught errors, failed requests, refused policies. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') found.push(request.url());
  });
  return found;
}

/** Waits until the page's own scripts have named the search button by what is seen on it. */
async function pageIsReady(page: Page): Promise<void> {
  await expect(page.locator('site-search button[aria-label="Search"]')).toHaveCount(0);
}

/** Fails with a readable list when axe finds anything at all on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await pageIsReady(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const readable = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`,
  );
  expect(readable).toEqual([]);
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(excess, 'pixels wider than the window').toBeLessThanOrEqual(0);
}

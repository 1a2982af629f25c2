import { gzipSync } from 'node:zlib';
import type { Locator, Page, Response } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { complaints, expectAccessible, expectNoSidewaysScroll } from './page.ts';

/** The playground's pane, alive. */
async function openPane(page: Page): Promise<Locator> {
  await page.goto('playground/');
  const pane = page.getByRole('region', { name: 'Program playground.py' });
  await expect(pane.getByRole('button', { name: 'Run' })).toBeEnabled();
  return pane;
}

async function run(pane: Locator): Promise<void> {
  await pane.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(pane.getByText('Finished.')).toBeVisible();
}

/** Puts `source` into the editor in place of what is there. */
async function write(page: Page, pane: Locator, source: string): Promise<void> {
  const edit = pane.getByRole('button', { name: 'Edit' });
  if (await edit.isEnabled()) await edit.click();
  await expect(pane.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 });
  await pane.locator('.view-lines').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(source);
}

const status = (pane: Locator): Locator => pane.getByRole('status');
const object = (pane: Locator, name: RegExp): Locator =>
  pane.locator('.oro-graph').getByRole('button', { name });

test('a program is read, run and stepped through', async ({ page }) => {
  const found = complaints(page);
  const pane = await openPane(page);
  await expect(pane.locator('.ec-line').first()).toContainText('class Node');
  await run(pane);
  await expect(pane.getByLabel('Output of the program')).toContainText('garbage: 3');
  await expect(status(pane)).toContainText('the end of the program');

  await pane.getByRole('button', { name: 'First step' }).click();
  await expect(status(pane)).toContainText('step 1 of');
  await expect(pane.locator('.ec-line.oro-next')).toContainText('class Node');
  await expect(pane.getByLabel('Output of the program')).toHaveText('nothing yet');

  await pane.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(status(pane)).toContainText('step 2 of');
  await pane.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(status(pane)).toContainText('step 1 of');
  await expect(pane.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
  expect(found).toEqual([]);
});

test('Step alone begins at the first line', async ({ page }) => {
  const pane = await openPane(page);
  await pane.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(status(pane)).toContainText('step 1 of');
});

test('a program runs as the release that is chosen', async ({ page }) => {
  const pane = await openPane(page);
  await write(page, pane, 'import sys\nprint(sys.version_info[:2], sys.getsizeof(()))');
  const choice = pane.getByLabel('CPython');
  await expect(choice).toHaveValue('3.13');
  await run(pane);
  const output = pane.getByLabel('Output of the program');
  await expect(output).toHaveText('(3, 13) 40');

  await choice.selectOption('3.7');
  await expect(pane.getByText('Run it again to see')).toBeVisible();
  await run(pane);
  await expect(output).toHaveText('(3, 7) 56');
  await pane.getByRole('button', { name: 'Reset' }).click();
  await expect(choice).toHaveValue('3.13');
});

test('the slider and the arrow keys go through the steps', async ({ page }) => {
  const pane = await openPane(page);
  await run(pane);
  const slider = pane.getByRole('slider', { name: 'Step' });
  await slider.fill('3');
  await expect(status(pane)).toContainText('step 4 of');
  await slider.press('ArrowRight');
  await expect(status(pane)).toContainText('step 5 of');
  await pane.getByRole('button', { name: 'Step forward' }).press('ArrowLeft');
  await expect(status(pane)).toContainText('step 4 of');
});

test('a count tells who holds the object, and the keyboard gets there and back', async ({
  page,
}) => {
  const pane = await openPane(page);
  await run(pane);
  const slider = pane.getByRole('slider', { name: 'Step' });
  await slider.fill('9');
  const list = object(pane, /^list #1, 3 references/);
  await list.focus();
  await page.keyboard.press('Enter');
  const panel = pane.getByRole('dialog', { name: /Who holds list #1\?/ });
  await expect(panel).toBeFocused();
  await expect(panel.getByRole('listitem')).toHaveText([
    /1 × name a in <module>/,
    /1 × name b in <module>/,
    /1 × slot \[2\] of the list a/,
  ]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(list).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list).not.toBeFocused();
});

test('what nobody can reach is drawn as such, and then as freed', async ({ page }) => {
  const pane = await openPane(page);
  await run(pane);
  await expect(pane.locator('.oro-card.ghost').first()).toContainText('freed by collector');
  await pane.getByRole('button', { name: 'Step back' }).click();
  await expect(pane.locator('.oro-card.unreachable').first()).toContainText('unreachable');
  await pane.getByText('The same in words').click();
  await expect(pane.locator('.oro-words')).toContainText('1 reference, unreachable');
});

test('an edited program runs, is kept, and is reset', async ({ page }) => {
  test.slow();
  const pane = await openPane(page);
  await write(page, pane, 'x = [1]\nprint(len(x))\n');
  await page.keyboard.press('Control+Enter');
  await expect(pane.getByText('Finished.')).toBeVisible();
  await expect(pane.getByLabel('Output of the program')).toHaveText('1\n');
  await expectAccessible(page);

  await page.reload();
  await expect(pane.getByRole('textbox')).toHaveValue('x = [1]\nprint(len(x))\n');
  await pane.getByRole('button', { name: 'Reset' }).click();
  await expect(pane.locator('.ec-line').first()).toBeVisible();
  await page.reload();
  await expect(pane.locator('.ec-line').first()).toContainText('class Node');
  await expect(pane.getByRole('textbox')).toHaveCount(0);
});

test('an error is marked where it is', async ({ page }) => {
  test.slow();
  const pane = await openPane(page);
  await write(page, pane, 'a = 1\nb = = 2\n');
  await pane.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(pane.getByRole('alert')).toHaveText('Not run: line 2: SyntaxError: invalid syntax');
  await expect(pane.locator('.oro-error-glyph')).toHaveCount(1);
  await write(page, pane, 'a = 1\n\nb = a / 0\n');
  await pane.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(pane.getByRole('alert')).toContainText('line 3: ZeroDivisionError');
  await expectAccessible(page);
});

test('a program without end is stopped by its budget, and its steps are kept', async ({ page }) => {
  test.slow();
  const pane = await openPane(page);
  await write(page, pane, 'n = 0\nwhile True:\n    n += 1\n');
  await pane.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(pane.getByRole('alert')).toContainText('ran too long', { timeout: 45_000 });
  await expect(pane.getByText(/ran without being recorded/)).toBeVisible();
  await pane.getByRole('button', { name: 'First step' }).click();
  await expect(status(pane)).toContainText('step 1 of 5,001');
});

test('a running program is stopped by the reader', async ({ page }) => {
  test.slow();
  const pane = await openPane(page);
  await write(page, pane, 'a = []\nwhile True:\n    a.append([])\n');
  await pane.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(pane.getByText(/steps so far/)).toBeVisible();
  await pane.getByRole('button', { name: 'Stop' }).click();
  await expect(pane.getByRole('alert')).toContainText('Stopped by you');
  await expect(pane.getByRole('slider', { name: 'Step' })).toBeVisible();
});

test('without scripts a program can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('playground/');
  await expect(page.getByText('class Node')).toBeVisible();
  await context.close();
});

test('little is loaded before the reader touches anything', async ({ page }) => {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response);
  });
  await openPane(page);
  await page.waitForLoadState('networkidle');
  const names = scripts.map((script) => script.url());
  expect(names.filter((name) => /monaco|worker|RecordingView|Editor|ui-core/.test(name))).toEqual(
    [],
  );
  const sizes = await Promise.all(
    scripts.map(async (script) => gzipSync(await script.body()).length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total, 'bytes of JavaScript, compressed').toBeLessThan(24_000);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('every state passes the accessibility check', async ({ page }) => {
      test.slow();
      const pane = await openPane(page);
      await expectAccessible(page);
      await run(pane);
      await expectAccessible(page);
      await pane.getByRole('button', { name: 'Step back' }).click();
      await pane.getByText('The same in words').click();
      await expectAccessible(page);
    });
  });
}

test('nothing overflows on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const pane = await openPane(page);
  await run(pane);
  await expectNoSidewaysScroll(page);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('the editor is a plain text field', async ({ page }) => {
    const pane = await openPane(page);
    await pane.getByRole('button', { name: 'Edit' }).tap();
    const field = pane.getByRole('textbox', { name: 'Source of playground.py' });
    await field.fill('print(6 * 7)\n');
    await pane.getByRole('button', { name: 'Run', exact: true }).tap();
    await expect(pane.getByLabel('Output of the program')).toHaveText('42\n');
    await expect(pane.locator('.monaco-editor')).toHaveCount(0);
  });
});

import { expect, test } from '@playwright/test';
import { complaints, expectAccessible } from './page.ts';

/** What stands in a lesson beside its programs: questions, words of the glossary, the exercise. */

const LESSON = 'lessons/objects/references-and-objects/';

test('a question says why, and remembers the answer', async ({ page }) => {
  const found = complaints(page);
  await page.goto(LESSON);
  const question = page.locator('oro-question').first();
  const check = question.getByRole('button', { name: 'Check', exact: true });
  await expect(check).toBeDisabled();
  await question.getByRole('radio').first().check();
  await expect(question.locator('.why').first()).toBeHidden();
  await check.click();
  await expect(question.locator('.why').first()).toBeVisible();
  await expect(question.getByRole('status')).toContainText('No.');
  await expectAccessible(page);
  await question.getByRole('radio').nth(1).check();
  await expect(question.locator('.why').first()).toBeHidden();
  await check.click();
  await expect(question.getByRole('status')).toContainText('Right.');
  await page.reload();
  await expect(question.getByRole('radio').nth(1)).toBeChecked();
  await expect(question.locator('.why').nth(1)).toBeVisible();
  expect(found).toEqual([]);
});

test('a question is answered from the keyboard', async ({ page }) => {
  await page.goto(LESSON);
  const question = page.locator('oro-question').first();
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText('Right.');
});

test('a word of the glossary leads to its definition', async ({ page }) => {
  await page.goto(LESSON);
  const term = page.getByRole('link', { name: 'reference', exact: true }).first();
  await expect(term).toHaveAccessibleDescription(/leads to an object/);
  await term.click();
  await expect(page).toHaveURL(/glossary\/#reference$/);
  await expectAccessible(page);
});

test('an exercise tells what is wrong and where', async ({ page }) => {
  await page.goto(LESSON);
  const exercise = page.getByRole('region', { name: 'Exercise' });
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(exercise).toContainText('lead to one and the same list');
  await exercise.getByRole('button', { name: 'Show me' }).first().click();
  await expect(exercise).toContainText('step 3 of 5');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a choice shows its reason when it is picked', async ({ page }) => {
    await page.goto(LESSON);
    const question = page.locator('oro-question').first();
    await question.getByRole('radio').nth(1).check();
    await expect(question.locator('.why').nth(1)).toBeVisible();
    await expect(question.getByRole('button', { name: 'Check', exact: true })).toBeHidden();
  });
});

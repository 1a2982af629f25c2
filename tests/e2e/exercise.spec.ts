import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { complaints, expectAccessible } from './page.ts';

const lesson = 'content/lessons/01-objects/03-letting-go';
const solution = readFileSync(`${lesson}/exercise/solution.py`, 'utf8');

test('an exercise fails with reasons, passes when solved, and stays solved', async ({ page }) => {
  test.slow();
  const found = complaints(page);
  await page.goto('lessons/objects/letting-go/');
  const exercise = page.getByRole('region', { name: 'Exercise' });
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByText('✗ Not yet.')).toBeVisible();
  const show = exercise.getByRole('button', { name: /^Show me/ }).first();
  await show.click();
  await expect(exercise.getByRole('status').first()).toContainText('step');
  await exercise.getByRole('button', { name: /hint/ }).click();
  await expect(exercise.locator('.oro-hints li')).toHaveCount(1);
  await expectAccessible(page);

  // What the reader wrote at an earlier visit is there again.
  const key = 'ouroboros:program:lessons/objects/letting-go/exercise/start.py';
  await page.evaluate(([at, text]) => localStorage.setItem(at!, text!), [key, solution]);
  await page.reload();
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByRole('textbox')).toHaveValue(solution);
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByText('✓ Passed.')).toBeVisible();
  await page.reload();
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByText('You have solved this exercise')).toBeVisible();

  await page.goto('map/');
  const entry = page.locator('[data-lesson="lessons/objects/letting-go"]');
  await expect(entry).toHaveAttribute('data-progress', 'done');
  await expect(entry.getByRole('link')).toContainText('done');
  expect(found).toEqual([]);
});

test('damaged progress is told of, and the page goes on', async ({ page }) => {
  await page.goto('map/');
  await page.evaluate(() => localStorage.setItem('ouroboros:progress', '{broken'));
  await page.reload();
  await expect(page.getByText(/progress could not be read/)).toBeVisible();
  await expectAccessible(page);
});

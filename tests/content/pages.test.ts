/** What the pages of the lessons say and lead to. The build itself follows every link. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_ROOT, readLessons } from './lessons.ts';

const LESSONS = readLessons();
const TERMS = readTerms();

interface GlossaryTerm {
  readonly term: string;
  readonly also?: readonly string[];
}

function readTerms(): readonly GlossaryTerm[] {
  const folder = join(CONTENT_ROOT, 'glossary');
  return readdirSync(folder).map((file) => {
    const yaml = /^---\n([\s\S]*?)\n---/.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    return parse(yaml ?? '') as GlossaryTerm;
  });
}

/** The words of a page: no code, no components, no attributes. */
function proseOf(body: string): string {
  return body
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/choices=\{\[[\s\S]*?\]\}/g, '')
    .replaceAll(/<[A-Za-z][^<>]*?(\{[\s\S]*?\}[^<>]*?)*>/g, ' ')
    .replaceAll(/<\/[A-Za-z]+>/g, ' ')
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(/\]\([^)]*\)/g, '');
}

/** Numbers that are not found by the engine but belong to the text. */
const ALLOWED = /\b(2\.7|3\.\d+)\b|\blines? \d+(, \d+)*( and \d+)?|\bslot \d\b|\bby 700\b/gi;

describe('a lesson', () => {
  test.each(LESSONS)('$name says what it is about', ({ frontmatter }) => {
    expect(frontmatter).toMatchObject({
      title: expect.any(String) as string,
      description: expect.stringMatching(/\.$/) as string,
      minutes: expect.any(Number) as number,
    });
    expect((frontmatter['summary'] as string[]).length).toBeGreaterThanOrEqual(2);
  });

  test.each(LESSONS)('$name asks before it tells', ({ body }) => {
    const first = (text: string): number => body.indexOf(text);
    expect(first('<Question')).toBeGreaterThan(0);
    expect(first('<Question')).toBeLessThan(first('<Program'));
    expect(body.match(/<Question/g)!.length).toBeGreaterThanOrEqual(2);
    expect(body).toContain('<Exercise');
  });

  test.each(LESSONS)('$name names its questions apart', ({ body }) => {
    const ids = [...body.matchAll(/<Question\s+id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(body.match(/<Question/g)!.length);
  });

  test.each(LESSONS)('$name gives a reason for every choice', ({ body }) => {
    const says = body.match(/^\s*says: /gm)!.length;
    expect(body.match(/^\s*why: ['"`]/gm)!.length).toBe(says);
  });

  test.each(LESSONS)('$name takes its numbers from the engine', ({ body }) => {
    const typed =
      proseOf(body)
        .replaceAll(ALLOWED, '')
        .match(/.*\d.*/g) ?? [];
    expect(typed).toEqual([]);
  });

  test.each(LESSONS)('$name uses words of the glossary', ({ body, frontmatter }) => {
    const forms = new Set(TERMS.flatMap(({ term, also = [] }) => [term, ...also]));
    const used = [...body.matchAll(/<Term>([^<]*)<\/Term>/g)].map(([, word]) =>
      word!.toLowerCase(),
    );
    expect(used.filter((word) => !forms.has(word))).toEqual([]);
    const first = frontmatter['terms'] as string[];
    expect(first.filter((word) => !forms.has(word))).toEqual([]);
  });
});

describe('the glossary', () => {
  test('defines each word once', () => {
    const forms = TERMS.flatMap(({ term, also = [] }) => [term, ...also]);
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });
});

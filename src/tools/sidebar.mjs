// The course as the folders of content/lessons give it: parts, and in each part its lessons.
// A folder's leading number is its place in the order; it is in no address and in no title.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * @typedef {{ slug: string, title: string, description: string, exercises: number }} LessonEntry
 * @typedef {{ folder: string, title: string, description: string, lessons: LessonEntry[] }} Part
 */

// Astro runs in the project's folder. This module's own address would not do: pages import it too,
// and the bundle they end up in lies elsewhere.
const contentDir = join(process.cwd(), 'content');
const lessonsDir = join(contentDir, 'lessons');

/**
 * `01-objects` → `objects`: a file or folder name without its place in the order.
 * @param {string} name
 * @returns {string}
 */
export function withoutOrder(name) {
  return name.replace(/^\d+-/, '');
}

/**
 * `lessons/01-objects/02-names/index.mdx` → `lessons/objects/names`: a page's address.
 * @param {string} entry
 * @returns {string}
 */
export function slugOf(entry) {
  const path = entry
    .replace(/\.mdx?$/, '')
    .split('/')
    .map(withoutOrder);
  if (path.length > 1 && path.at(-1) === 'index') path.pop();
  return path.join('/');
}

function foldersOf(dir) {
  if (!existsSync(dir)) return [];
  const entries = readdirSync(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^\d+-/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function frontmatter(file) {
  const match = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'));
  return match === null ? {} : (parse(match[1]) ?? {});
}

function titleFromName(name) {
  const words = withoutOrder(name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Title and description of a part, from its `part.yaml` when there is one. */
function partHeading(folder) {
  const file = join(lessonsDir, folder, 'part.yaml');
  const given = existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? {}) : {};
  return { title: given.title ?? titleFromName(folder), description: given.description ?? '' };
}

/** Every part that has a lesson, in order. Drafts are left out. @returns {Part[]} */
export function readCourse() {
  return foldersOf(lessonsDir)
    .map((folder) => ({ folder, ...partHeading(folder), lessons: readLessons(folder) }))
    .filter((part) => part.lessons.length > 0);
}

/** @returns {LessonEntry[]} */
function readLessons(folder) {
  const lessons = [];
  for (const name of foldersOf(join(lessonsDir, folder))) {
    const file = ['index.mdx', 'index.md']
      .map((index) => join(lessonsDir, folder, name, index))
      .find((path) => existsSync(path));
    if (file === undefined) continue;
    const data = frontmatter(file);
    if (data.draft === true) continue;
    lessons.push({
      slug: slugOf(`lessons/${folder}/${name}/index.mdx`),
      title: data.title ?? titleFromName(name),
      description: data.description ?? '',
      exercises: readFileSync(file, 'utf8').match(/^<Exercise\b/gm)?.length ?? 0,
    });
  }
  return lessons;
}

/** Starlight's sidebar for the course: one group a part, after the pages of the whole course. */
export function sidebar() {
  const groups = readCourse().map((part, index) => ({
    label: `${index + 1}. ${part.title}`,
    items: part.lessons.map(({ slug }) => ({ slug })),
  }));
  const pages = ['map', 'playground', 'glossary', 'differences', 'report']
    .filter((name) => ['.mdx', '.md'].some((end) => existsSync(join(contentDir, name + end))))
    .map((slug) => ({ slug }));
  return [...pages, ...groups];
}

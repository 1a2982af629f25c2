import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';

type Entry = CollectionEntry<'glossary'>;

/** All terms by the alphabet. */
export async function glossary(): Promise<Entry[]> {
  const entries = await getCollection('glossary');
  return entries.sort((a, b) => a.data.term.localeCompare(b.data.term, 'en'));
}

/** The entry of a word, in any of the forms that it lists. @throws Error if there is none. */
export async function findTerm(word: string, file: string): Promise<Entry> {
  const wanted = word.trim().toLowerCase();
  const found = (await glossary()).find(({ data }) =>
    [data.term, ...data.also].some((form) => form.toLowerCase() === wanted),
  );
  if (found !== undefined) return found;
  throw new Error(`${file}: expected "${word}" in content/glossary, found no such term`);
}

/** The first paragraph of an entry without its markup. */
export function shortDefinition(entry: Entry): string {
  const first = (entry.body ?? '').trim().split(/\n\s*\n/)[0] ?? '';
  return first.replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\s+/g, ' ');
}

import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { slugOf } from './tools/sidebar.mjs';

/** What a lesson's frontmatter may say beyond what Starlight knows. */
const lessonFields = z.object({
  order: z
    .number()
    .optional()
    .describe('Place among its neighbours, when it differs from the number of the folder.'),
  summary: z
    .array(z.string())
    .optional()
    .describe('What the reader can do after this lesson, one sentence each.'),
  minutes: z.number().int().positive().optional().describe('How long the lesson takes, in minutes.'),
  releases: z
    .array(z.string().regex(/^\d\.\d+$/))
    .optional()
    .describe('The CPython releases its programs run on, for example ["3.13", "3.11"].'),
  terms: z.array(z.string()).optional().describe('Glossary terms that are first used here.'),
});

const docs = defineCollection({
  loader: glob({
    base: './content',
    pattern: ['*.{md,mdx}', 'lessons/**/*.{md,mdx}', '!**/README.md'],
    generateId: ({ entry }) => slugOf(entry),
  }),
  schema: docsSchema({ extend: lessonFields }),
});

const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.md' }),
  schema: z.object({
    term: z.string().describe('The word, as the lessons spell it.'),
    also: z.array(z.string()).default([]).describe('Other forms of the same word: plurals, verbs.'),
    cpython: z.string().optional().describe('The name in the C source, for example ob_refcnt.'),
  }),
});

export const collections = { docs, glossary };

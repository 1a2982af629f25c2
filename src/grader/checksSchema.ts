import { z } from 'zod';

/**
 * What an exercise may ask of a program, as `checks.yaml` says it. The descriptions are the
 * documentation for authors.
 */

const PATH = /^[A-Za-z_]\w*(\[-?\d+\]|\['[^']*'\]|\.[A-Za-z_]\w*)*( in [A-Za-z_][\w.]*)?$/;

const path = z
  .string()
  .regex(PATH, "a path such as a, a[0], a['key'], a.next or x in f")
  .describe('Leads to an object from a name: a, a[0], a["key"], a.next; x in f for a local of f.');

const whole = z.number().int().nonnegative();

/** A number may be fixed, or bounded on either side. */
const amount = {
  is: whole.optional().describe('Exactly this many.'),
  atLeast: whole.optional().describe('This many or more.'),
  atMost: whole.optional().describe('This many or fewer.'),
};

const place = z
  .union([whole.positive(), z.string().min(1)])
  .describe('A line of the program: its number, or a text that the line contains.');

const common = {
  when: z
    .enum(['end', 'always', 'sometime'])
    .default('end')
    .describe('At the end, at every step at which the question makes sense, or at one at least.'),
  message: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Said instead of the usual words on failure; {of}, {found}, {wanted}, {holders} … stand in it.',
    ),
};

const former = {
  of: path.optional().describe('The object that this path led to first, whatever it leads to now.'),
  type: z.string().optional().describe('Every object of this type that there has been.'),
};

const count = z.strictObject({
  kind: z.literal('count').describe('References to an object: sys.getrefcount less its own one.'),
  of: path,
  ...amount,
  ...common,
});

const length = z.strictObject({
  kind: z.literal('length').describe('Elements of a container.'),
  of: path,
  ...amount,
  ...common,
});

const paths = z.array(path).min(2).describe('Two paths or more.');

const same = z.strictObject({
  kind: z.literal('same').describe('All paths lead to one object.'),
  of: paths,
  ...common,
});

const different = z.strictObject({
  kind: z.literal('different').describe('No two of the paths lead to one object.'),
  of: paths,
  ...common,
});

const type = z.strictObject({
  kind: z.literal('type').describe('The name of an object’s type.'),
  of: path,
  is: z.string(),
  ...common,
});

const value = z.strictObject({
  kind: z
    .literal('value')
    .describe('What repr shows of an object: numbers, strings and containers of them.'),
  of: path,
  is: z.string().describe("As Python writes it: 42, 'good', [1, 2]."),
  ...common,
});

const exists = z.strictObject({
  kind: z.literal('exists').describe('The path leads somewhere.'),
  of: path,
  ...common,
});

const missing = z.strictObject({
  kind: z.literal('missing').describe('The path leads nowhere.'),
  of: path,
  ...common,
});

const freed = z.strictObject({
  kind: z.literal('freed').describe('An object that was there is gone.'),
  ...former,
  by: z.enum(['counting', 'collector']).optional().describe('What ended it.'),
  at: place.optional().describe('It goes while this line runs.'),
  before: place.optional().describe('It is gone before this line runs for the first time.'),
  ...common,
});

const alive = z.strictObject({
  kind: z.literal('alive').describe('An object that was there is still there.'),
  ...former,
  ...common,
});

const live = z.strictObject({
  kind: z.literal('live').describe('How many objects of a type there are.'),
  type: z.string(),
  ...amount,
  ...common,
});

const unreachable = z.strictObject({
  kind: z.literal('unreachable').describe('Objects that are alive and that nothing leads to.'),
  is: z.enum(['none', 'some']),
  ...common,
});

const output = z.strictObject({
  kind: z.literal('output').describe('What the program writes.'),
  is: z.string().optional().describe('All of it, spaces at the ends of lines apart.'),
  contains: z.string().optional().describe('A text that occurs in it.'),
  ...common,
});

const outcome = z.strictObject({
  kind: z.literal('outcome').describe('How the program ends. Unless it is asked for: finished.'),
  is: z.enum(['finished', 'failed']),
  ...common,
});

const collections = z.strictObject({
  kind: z.literal('collections').describe('How often the collector ran, in any generation.'),
  ...amount,
  ...common,
});

const unused = z.strictObject({
  kind: z.literal('unused').describe('Names that the program does without.'),
  names: z.array(z.string()).min(1).describe('Such as gc.collect, del, copy.'),
  ...common,
});

const bytes = z.strictObject({
  kind: z.literal('bytes').describe('Bytes in live blocks since the program started.'),
  of: z.enum(['peak', 'now']).describe('The most there have been so far, or those of the moment.'),
  ...amount,
  ...common,
});

const thresholds = z.strictObject({
  kind: z.literal('thresholds').describe('What gc.get_threshold shows.'),
  is: z.tuple([whole, whole, whole]),
  ...common,
});

const checkSchema = z
  .discriminatedUnion('kind', [
    count,
    length,
    same,
    different,
    type,
    value,
    exists,
    missing,
    freed,
    alive,
    live,
    unreachable,
    output,
    outcome,
    collections,
    unused,
    bytes,
    thresholds,
  ])
  .superRefine((check, context) => {
    const complain = (message: string): void => {
      context.addIssue({ code: 'custom', message });
    };
    if (
      NEEDS_AMOUNT.has(check.kind) &&
      !('is' in check || 'atLeast' in check || 'atMost' in check)
    ) {
      complain('one of is, atLeast and atMost');
    }
    if ((check.kind === 'freed' || check.kind === 'alive') && !check.of === !check.type) {
      complain('either of (a path) or type');
    }
    if (check.kind === 'output' && (check.is === undefined) === (check.contains === undefined)) {
      complain('either is or contains');
    }
  });

const NEEDS_AMOUNT: ReadonlySet<string> = new Set([
  'count',
  'length',
  'live',
  'collections',
  'bytes',
]);

export const checksSchema = z.strictObject({
  checks: z.array(checkSchema).min(1).describe('All of them must hold.'),
  hints: z
    .array(z.string().min(1))
    .default([])
    .describe('Shown one after the other when the reader asks; from a nudge to nearly the answer.'),
});

export type Check = z.infer<typeof checkSchema>;
export type CheckKind = Check['kind'];
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;
/** A whole `checks.yaml`. */
export type ChecksFile = z.infer<typeof checksSchema>;

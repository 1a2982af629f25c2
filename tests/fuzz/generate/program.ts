/** A whole program from a seed. */
import { Random } from '../random.ts';
import { sourceOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Place } from './expressions.ts';
import { BEGINNING, ENDING, prelude } from './prelude.ts';
import { Scope } from './scope.ts';
import { statements } from './statements.ts';

/** What shows an uncaught error imports nothing: the traceback module's own objects would be collected. */
const SHORT_HOOK =
  "sys.excepthook = lambda kind, error, traceback: print('uncaught', kind.__name__)";

/** Statements that set the collector up before anything is made. */
function collectorSetup(random: Random): Statement[] {
  const thresholds = `gc.set_threshold(${random.int(2, 60)}, ${random.int(1, 5)}, ${random.int(1, 5)})`;
  return random.weighted<Statement[]>([
    [4, []],
    [1, ['gc.disable()']],
    [3, [SHORT_HOOK, thresholds]],
    [
      2,
      [
        SHORT_HOOK,
        "gc.callbacks.append(lambda phase, info: print('gc', phase, info['generation'], info['collected']))",
        thresholds,
      ],
    ],
  ]);
}

/** The whole text of a program, with the lines that every program begins and ends with. */
export function wholeSource(program: readonly Statement[]): string {
  return `${BEGINNING}${sourceOf(program)}${ENDING}`;
}

/**
 * The program of a seed: some of its statements at module level, some in a function.
 */
export function generate(seed: number): readonly Statement[] {
  const random = new Random(seed * 2654435761);
  const module: Place = { random, scope: new Scope() };
  const main: Place = { random, scope: module.scope.body() };
  const setup = collectorSetup(random);
  const outside = statements(module, random.int(3, 12), 2);
  const inside = statements(main, random.int(3, 14), 2);
  return [
    ...prelude(),
    ...setup,
    ...outside,
    [{ head: 'def main():', body: inside }],
    'main()',
    ...(random.chance(40) ? ['main()'] : []),
    ...statements(module, random.int(0, 5), 1),
  ];
}

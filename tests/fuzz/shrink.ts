/** Making a program that disagrees as small as it gets. */
import { smaller } from './statement.ts';
import type { Statement } from './statement.ts';

/**
 * The smallest program found for which `disagrees` still holds, within `tries` runs.
 * Takes the first cut that keeps the disagreement and begins again from there.
 */
export async function shrink(
  program: readonly Statement[],
  disagrees: (program: readonly Statement[]) => Promise<boolean>,
  tries = 1500,
): Promise<readonly Statement[]> {
  let best = program;
  let left = tries;
  for (let improved = true; improved && left > 0;) {
    improved = false;
    for (const candidate of smaller(best)) {
      if (left-- <= 0) break;
      if (!(await disagrees(candidate))) continue;
      best = candidate;
      improved = true;
      break;
    }
  }
  return best;
}

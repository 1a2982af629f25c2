import type { IncrementState } from '../../object/gcState.ts';
import type { Runtime } from '../../object/pyObject.ts';
import { isEmpty, merge } from '../gcList.ts';
import { pendingSpace, setListSpace, visitedSpace } from './spaces.ts';

/**
 * Nothing is pending any more: everything becomes pending. The spaces change their parts, but not
 * while there are frozen objects, whose marks nobody may touch: then the objects move.
 * @cpython Python/gc.c#completed_scavenge
 */
export function completedScavenge(rt: Runtime, increments: IncrementState): void {
  const { gc } = rt;
  const { visited_space } = increments;
  if (isEmpty(gc.permanent_generation.head)) {
    increments.visited_space = visited_space === 0 ? 1 : 0;
    setListSpace(gc.generations[0].head, visited_space);
  } else {
    const pending = pendingSpace(gc, increments).head;
    merge(visitedSpace(gc, increments).head, pending);
    setListSpace(pending, visited_space === 0 ? 1 : 0);
  }
  increments.work_to_do = 0;
  increments.phase = 'mark';
}

import { StopExecution } from '../object/engineError.ts';
import { checkSignals } from '../object/signals.ts';
import type { Interpreter } from './interpreter.ts';

/**
 * Does what waits for a safe point: the collection that an allocation asked for, the end of the step
 * budget. False when an exception was set.
 * @cpython Python/ceval_gil.c#_Py_HandlePending
 */
export function handleEvalBreaker(vm: Interpreter): boolean {
  if (vm.stepsLeft < 0) throw new StopExecution('steps');
  vm.evalBreaker = false;
  checkSignals(vm);
  return true;
}

import { newInterpolation, newTemplate } from '../../objects/template/templateTypes.ts';
import { SLOW_OK, type SlowOp } from './slowOp.ts';
import { dropInputs, peek, push } from './stack.ts';

/* The instructions of template strings. */

export const buildTemplate: SlowOp = (vm, frame) => {
  const result = newTemplate(vm, peek(frame, 2), peek(frame, 1));
  dropInputs(vm, frame, 2);
  push(frame, result);
  return SLOW_OK;
};

const CONVERSIONS = ['', 's', 'r', 'a'] as const;

export const buildInterpolation: SlowOp = (vm, frame, arg) => {
  const hasSpec = (arg & 1) !== 0;
  const n = hasSpec ? 3 : 2;
  const [value, text] = [peek(frame, n), peek(frame, n - 1)];
  const spec = hasSpec ? peek(frame, 1) : null;
  const result = newInterpolation(vm, value, text, CONVERSIONS[arg >> 2]!, spec);
  dropInputs(vm, frame, n);
  push(frame, result);
  return SLOW_OK;
};

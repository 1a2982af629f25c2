import { PYTHON_3_13 } from './python3_13.ts';
import type { Release } from './release.ts';

/** CPython 3.12, measured on 3.12.1; what is not named here is as in 3.13. */
export const PYTHON_3_12: Release = {
  ...PYTHON_3_13,
  name: '3.12',
  first: '3.12.0',
  last: '3.12.99',
  versionInfo: [3, 12, 1],
  hexversion: 0x030c01f0,
  textio: { ...PYTHON_3_13.textio, flushesBefore: 'overflow' },
};

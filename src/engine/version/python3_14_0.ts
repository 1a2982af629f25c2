import { PYTHON_3_14 } from './python3_14.ts';
import type { Release } from './release.ts';

/** CPython 3.14.0 to 3.14.4, which had the incremental collector; the rest is as in later 3.14. */
export const PYTHON_3_14_0: Release = {
  ...PYTHON_3_14,
  name: '3.14.0',
  first: '3.14.0',
  last: '3.14.4',
  versionInfo: [3, 14, 0],
  hexversion: 0x030e00f0,
  collector: {
    ...PYTHON_3_14.collector,
    thresholds: [2000, 10, 0],
    incremental: true,
    unmodelled: { tracked: 3680, reachable: 3440 },
    startup: {
      ...PYTHON_3_14.collector.startup,
      counts: [1444, 0, 0],
      generation: 2,
      collections: [0, 2, 0],
      collected: [0, 24, 0],
    },
  },
};

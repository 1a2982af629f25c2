/** Operators of `tp_richcompare`, numbered as `Py_LT` … `Py_GE`. */
export type CompareOp = 0 | 1 | 2 | 3 | 4 | 5;
export const PY_LT = 0;
export const PY_LE = 1;
export const PY_EQ = 2;
export const PY_NE = 3;
export const PY_GT = 4;
export const PY_GE = 5;

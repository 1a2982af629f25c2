/** `gc_bits`: `tp_finalize` has run. */
export const GC_FINALIZED = 1;
/** `gc_bits`: a member of the generation under collection. */
export const GC_COLLECTING = 2;
/** `gc_bits`: tentatively unreachable. */
export const GC_UNREACHABLE = 4;
/** `gc_bits`: of old space 1, or will be; incremental collector. */
export const GC_OLD_SPACE_1 = 8;

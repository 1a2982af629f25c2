import type { TypeSpec } from '../object/typeSpec.ts';

/** Every static type that exists from the start; a line for each, by the folder that owns it. */
export const BUILTIN_TYPES: readonly TypeSpec[] = [];

import type { ModuleDef } from '../vm/api.ts';
import { gcModule } from './gc.ts';
import { weakrefModule } from './weakref.ts';

/** Every module that a program can import. */
export const STDLIB: readonly ModuleDef[] = [gcModule, weakrefModule];

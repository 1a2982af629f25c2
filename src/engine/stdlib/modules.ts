import type { ModuleDef } from '../vm/api.ts';
import { builtinsModule } from './builtins/builtinsModule.ts';
import { copyModule } from './copy/copyModule.ts';
import { gcModule } from './gc.ts';
import { mathModule } from './math/mathModule.ts';
import { sysModule } from './sys/sysModule.ts';
import { weakrefModule } from './weakref.ts';

/** Every module that a program can import. */
export const STDLIB: readonly ModuleDef[] = [
  copyModule,
  mathModule,
  sysModule,
  builtinsModule,
  gcModule,
  weakrefModule,
];

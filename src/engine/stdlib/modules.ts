import type { ModuleDef } from '../vm/api.ts';
import { atexitModule } from './atexit.ts';
import { builtinsModule } from './builtins/builtinsModule.ts';
import { abcModule } from './abc/abcModule.ts';
import { bisectModule } from './bisect/bisectModule.ts';
import { collectionsAbcModule, collectionsModule } from './collections/collectionsModule.ts';
import { copyModule } from './copy/copyModule.ts';
import { gcModule } from './gc.ts';
import { contextlibModule } from './contextlib/contextlibModule.ts';
import { ctypesModule } from './ctypes/ctypesModule.ts';
import { dataclassesModule } from './dataclasses/dataclassesModule.ts';
import { arrayModule } from './array/arrayModule.ts';
import { enumModule } from './enum/enumModule.ts';
import { numbersModule } from './numbers/numbersModule.ts';
import { stringModule } from './string/stringModule.ts';
import { reprlibModule } from './reprlib/reprlibModule.ts';
import { functoolsModule } from './functools/functoolsModule.ts';
import { heapqModule } from './heapq/heapqModule.ts';
import { inspectModule } from './inspect/inspectModule.ts';
import { ioModule } from './io/ioModule.ts';
import { jsonModule } from './json/jsonModule.ts';
import { osModule, osPathModule } from './os/osModule.ts';
import { structModule } from './struct/structModule.ts';
import { pprintModule, textwrapModule } from './text/textModules.ts';
import { queueModule, threadingModule } from './threading/threadingModule.ts';
import { warningsModule } from './warnings/warningsModule.ts';
import { itertoolsModule } from './itertools/itertoolsModule.ts';
import { keywordModule } from './keyword/keywordModule.ts';
import { mathModule } from './math/mathModule.ts';
import { operatorModule } from './operator/operatorModule.ts';
import { randomModule } from './random/randomModule.ts';
import { timeModule } from './time/timeModule.ts';
import { sysModule } from './sys/sysModule.ts';
import { resourceModule } from './resource.ts';
import { tracemallocModule } from './tracemalloc/tracemallocModule.ts';
import { underscoreTracemallocModule } from './tracemalloc/underscoreModule.ts';
import { typingModule } from './typing/typingModule.ts';
import { typesModule } from './types.ts';
import { weakrefModule } from './weakref/weakrefModule.ts';

/** Every module that a program can import. */
export const STDLIB: readonly ModuleDef[] = [
  abcModule,
  collectionsModule,
  collectionsAbcModule,
  bisectModule,
  contextlibModule,
  enumModule,
  numbersModule,
  stringModule,
  reprlibModule,
  ctypesModule,
  dataclassesModule,
  typingModule,
  arrayModule,
  inspectModule,
  ioModule,
  jsonModule,
  osModule,
  osPathModule,
  structModule,
  pprintModule,
  textwrapModule,
  queueModule,
  threadingModule,
  warningsModule,
  functoolsModule,
  heapqModule,
  itertoolsModule,
  keywordModule,
  operatorModule,
  copyModule,
  randomModule,
  timeModule,
  mathModule,
  sysModule,
  builtinsModule,
  atexitModule,
  gcModule,
  typesModule,
  weakrefModule,
  underscoreTracemallocModule,
  resourceModule,
  tracemallocModule,
];

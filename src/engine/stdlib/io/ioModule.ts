import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import { pythonModule } from '../pythonModule.ts';
import { streamSpecs } from './streamTypes.ts';

/** Streams in memory. @cpython Lib/io.py */
export const ioModule = pythonModule({
  name: 'io',
  file: 'io',
  natives: (rt, dict) =>
    streamSpecs.every((spec) =>
      dictSetItemStr(rt, dict, spec.key.slice('_io.'.length), addStaticType(rt, spec)),
    ),
  source: `
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    pass


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    pass


UnsupportedOperation.__module__ = 'io'
`,
});

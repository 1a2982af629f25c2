import { TPFLAGS_BASE_EXC_SUBCLASS, TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { SlotTable } from '../../object/pyObject.ts';
import type { GetSetDef, MemberDef, MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import {
  baseExceptionGetset,
  baseExceptionInit,
  baseExceptionMethods,
  baseExceptionNew,
  baseExceptionSlots,
} from './baseException.ts';
import { EXCEPTION_GROUP_METHODS } from './exceptionGroupSplit.ts';
import { exceptionGroupNew, exceptionGroupStr } from './exceptionGroup.ts';
import {
  attributeErrorInit,
  fieldMembers,
  importErrorInit,
  importErrorStr,
  keyErrorStr,
  nameErrorInit,
  stopIterationInit,
  syntaxErrorInit,
  syntaxErrorStr,
  systemExitInit,
} from './fieldExceptions.ts';
import { charactersWritten, osErrorInit, osErrorNew, osErrorStr } from './osError.ts';
import {
  unicodeDecodeErrorInit,
  unicodeDecodeErrorStr,
  unicodeEncodeErrorInit,
  unicodeEncodeErrorStr,
  unicodeTranslateErrorInit,
  unicodeTranslateErrorStr,
} from './unicodeErrors.ts';

const FLAGS = TPFLAGS_BASETYPE | TPFLAGS_BASE_EXC_SUBCLASS;

interface Extra {
  readonly slots?: SlotTable;
  readonly members?: readonly MemberDef[];
  readonly getset?: readonly GetSetDef[];
  readonly methods?: readonly MethodDef[];
}

/** Types that add nothing have the size of the first base that the release's table names. */
const SIZED: ReadonlySet<string> = new Set(
  (
    'AttributeError BaseExceptionGroup OSError ExceptionGroup ImportError NameError ' +
    'StopIteration SyntaxError SystemExit UnicodeDecodeError UnicodeEncodeError ' +
    'UnicodeTranslateError'
  ).split(' '),
);

const OS_MEMBERS = fieldMembers('errno', 'strerror', 'filename', 'filename2');
const UNICODE_MEMBERS = fieldMembers('encoding', 'object', 'start', 'end', 'reason');

const EXTRAS: Readonly<Record<string, Extra>> = {
  StopIteration: { slots: { tp_init: stopIterationInit }, members: fieldMembers('value') },
  SystemExit: { slots: { tp_init: systemExitInit }, members: fieldMembers('code') },
  ImportError: {
    slots: { tp_init: importErrorInit, tp_str: importErrorStr },
    members: fieldMembers('msg', 'name', 'path', 'name_from'),
  },
  NameError: { slots: { tp_init: nameErrorInit }, members: fieldMembers('name') },
  AttributeError: { slots: { tp_init: attributeErrorInit }, members: fieldMembers('name', 'obj') },
  KeyError: { slots: { tp_str: keyErrorStr } },
  OSError: {
    slots: { tp_new: osErrorNew, tp_init: osErrorInit, tp_str: osErrorStr },
    members: OS_MEMBERS,
    getset: [charactersWritten],
  },
  SyntaxError: {
    slots: { tp_init: syntaxErrorInit, tp_str: syntaxErrorStr },
    members: fieldMembers(
      'msg',
      'filename',
      'lineno',
      'offset',
      'text',
      'end_lineno',
      'end_offset',
      'print_file_and_line',
    ),
  },
  UnicodeDecodeError: {
    slots: { tp_init: unicodeDecodeErrorInit, tp_str: unicodeDecodeErrorStr },
    members: UNICODE_MEMBERS,
  },
  UnicodeEncodeError: {
    slots: { tp_init: unicodeEncodeErrorInit, tp_str: unicodeEncodeErrorStr },
    members: UNICODE_MEMBERS,
  },
  UnicodeTranslateError: {
    slots: { tp_init: unicodeTranslateErrorInit, tp_str: unicodeTranslateErrorStr },
    members: UNICODE_MEMBERS,
  },
  BaseExceptionGroup: {
    slots: { tp_new: exceptionGroupNew, tp_str: exceptionGroupStr },
    methods: EXCEPTION_GROUP_METHODS,
    members: fieldMembers('message', 'exceptions').map(({ name, get }) => ({ name, get })),
  },
};

/** Every exception type under its base: two spaces a level, bases before what derives from them. */
const HIERARCHY = `
BaseException
  BaseExceptionGroup
  GeneratorExit
  KeyboardInterrupt
  SystemExit
  Exception
    ArithmeticError
      FloatingPointError
      OverflowError
      ZeroDivisionError
    AssertionError
    AttributeError
    BufferError
    EOFError
    ImportError
      ModuleNotFoundError
    LookupError
      IndexError
      KeyError
    MemoryError
    NameError
      UnboundLocalError
    OSError
      BlockingIOError
      ChildProcessError
      ConnectionError
        BrokenPipeError
        ConnectionAbortedError
        ConnectionRefusedError
        ConnectionResetError
      FileExistsError
      FileNotFoundError
      InterruptedError
      IsADirectoryError
      NotADirectoryError
      PermissionError
      ProcessLookupError
      TimeoutError
    ReferenceError
    RuntimeError
      NotImplementedError
      PythonFinalizationError
      RecursionError
    StopAsyncIteration
    StopIteration
    SyntaxError
      IndentationError
        TabError
    SystemError
    TypeError
    ValueError
      UnicodeError
        UnicodeDecodeError
        UnicodeEncodeError
        UnicodeTranslateError
    Warning
      BytesWarning
      DeprecationWarning
      EncodingWarning
      FutureWarning
      ImportWarning
      PendingDeprecationWarning
      ResourceWarning
      RuntimeWarning
      SyntaxWarning
      UnicodeWarning
      UserWarning
`;

function specOf(key: string, bases: readonly string[], sizes: string): TypeSpec {
  const base = bases.at(-1);
  if (base === undefined) {
    return {
      key,
      flags: FLAGS,
      hasDict: true,
      slots: baseExceptionSlots,
      methods: baseExceptionMethods,
      getset: baseExceptionGetset,
      doc: 'Common base class for all exceptions',
    };
  }
  const { slots, members, getset, methods } = EXTRAS[key] ?? {};
  const { tp_dealloc, tp_traverse, tp_clear } = baseExceptionSlots;
  return {
    key,
    base,
    sizes,
    flags: FLAGS,
    hasDict: true,
    slots: {
      tp_dealloc: tp_dealloc!,
      tp_traverse: tp_traverse!,
      tp_clear: tp_clear!,
      ...ownNew(bases, slots),
      ...slots,
    },
    ...(members === undefined ? {} : { members }),
    ...(getset === undefined ? {} : { getset }),
    ...(methods === undefined ? {} : { methods }),
  };
}

/**
 * Simple types name `__new__` and `__init__` again in their own namespace, as C's do; they are those
 * of their nearest base that has its own.
 */
function ownNew(bases: readonly string[], slots: SlotTable | undefined): SlotTable {
  const base = bases.at(-1);
  if (base === 'OSError' || base === 'ConnectionError') return {};
  const inheritsInit = bases.some((one) => EXTRAS[one]?.slots?.tp_init !== undefined);
  const isGroup = base === 'BaseExceptionGroup';
  return {
    ...(isGroup ? {} : { tp_new: slots?.tp_new ?? baseExceptionNew }),
    ...(inheritsInit || isGroup ? {} : { tp_init: slots?.tp_init ?? baseExceptionInit }),
  };
}

function parseHierarchy(): TypeSpec[] {
  const specs: TypeSpec[] = [];
  const path: string[] = [];
  const sized: string[] = [];
  for (const line of HIERARCHY.trim().split('\n')) {
    const key = line.trim();
    const depth = (line.length - line.trimStart().length) / 2;
    const base = depth === 0 ? null : path[depth - 1]!;
    path[depth] = key;
    sized[depth] = base === null || SIZED.has(key) ? key : sized[depth - 1]!;
    specs.push(specOf(key, path.slice(0, depth), sized[depth]));
  }
  return specs;
}

/** The static exception types, bases first. `ExceptionGroup` has two bases and is made apart. */
export const EXCEPTION_TYPES: readonly TypeSpec[] = parseHierarchy();

/** Derives from `BaseExceptionGroup` first and `Exception` second; a heap type in C. */
export const exceptionGroupTypeSpec: TypeSpec = {
  key: 'ExceptionGroup',
  base: 'BaseExceptionGroup',
  flags: FLAGS,
  hasDict: true,
  hasWeaklist: true,
  slots: {
    tp_dealloc: baseExceptionSlots.tp_dealloc!,
    tp_traverse: baseExceptionSlots.tp_traverse!,
    tp_clear: baseExceptionSlots.tp_clear!,
  },
};

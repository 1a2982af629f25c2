/**
 * `tp_basicsize`, `tp_itemsize` and the `Py_TPFLAGS_HAVE_GC` flag of built-in types, in bytes, as
 * `type.__basicsize__`, `type.__itemsize__` and `type.__flags__` report them on 64-bit Linux.
 * The GC header and the pre-header of instances are not part of them.
 */
export interface StructSize {
  readonly basicsize: number;
  readonly itemsize: number;
  readonly gc: boolean;
}

export type StructSizes = Readonly<Record<string, StructSize>>;

/** Without a GC header. */
export const plain = (basicsize: number, itemsize = 0): StructSize => ({
  basicsize,
  itemsize,
  gc: false,
});
/** With a GC header. */
export const gc = (basicsize: number, itemsize = 0): StructSize => ({
  basicsize,
  itemsize,
  gc: true,
});

/** Sizes of CPython 3.13. */
export const STRUCT_SIZES_3_13: StructSizes = {
  object: plain(16),
  type: gc(928, 40),
  int: plain(24, 4),
  bool: plain(24, 4),
  float: plain(24),
  complex: plain(32),
  str: plain(64),
  bytes: plain(33, 1),
  bytearray: plain(56),
  list: gc(40),
  tuple: gc(24, 8),
  dict: gc(48),
  set: gc(200),
  frozenset: gc(200),
  range: plain(48),
  slice: gc(40),
  enumerate: gc(56),
  zip: gc(48),
  map: gc(32),
  filter: gc(32),
  reversed: gc(32),
  property: gc(64),
  staticmethod: gc(32),
  classmethod: gc(32),
  super: gc(40),
  memoryview: gc(144, 8),
  managedbuffer: gc(112),
  memory_iterator: gc(48),
  function: gc(144),
  code: plain(200, 2),
  method: gc(48),
  builtin_function_or_method: gc(56),
  cell: gc(24),
  module: gc(56),
  generator: gc(144, 8),
  coroutine: gc(144, 8),
  frame: gc(136, 8),
  traceback: gc(40),
  mappingproxy: gc(24),
  NoneType: plain(16),
  NotImplementedType: plain(16),
  ellipsis: plain(16),
  method_descriptor: gc(56),
  wrapper_descriptor: gc(56),
  method_wrapper: gc(32),
  getset_descriptor: gc(48),
  classmethod_descriptor: gc(56),
  member_descriptor: gc(48),
  list_iterator: gc(32),
  list_reverseiterator: gc(32),
  tuple_iterator: gc(32),
  str_iterator: gc(32),
  str_ascii_iterator: gc(32),
  bytes_iterator: gc(32),
  range_iterator: plain(40),
  longrange_iterator: plain(40),
  dict_keyiterator: gc(56),
  dict_valueiterator: gc(56),
  dict_itemiterator: gc(56),
  dict_reversekeyiterator: gc(56),
  dict_reversevalueiterator: gc(56),
  dict_reverseitemiterator: gc(56),
  dict_keys: gc(24),
  dict_values: gc(24),
  dict_items: gc(24),
  set_iterator: gc(48),
  callable_iterator: gc(32),
  iterator: gc(32),
  weakref: gc(64),
  weakproxy: gc(64),
  weakcallableproxy: gc(64),
  generic_alias: gc(64),
  SimpleNamespace: gc(24),
  TextIOWrapper: gc(200),
  '_random.Random': plain(2520),
  union: gc(32),
  BaseException: gc(72),
  AttributeError: gc(88),
  BaseExceptionGroup: gc(88),
  BlockingIOError: gc(112),
  BrokenPipeError: gc(112),
  ChildProcessError: gc(112),
  ConnectionAbortedError: gc(112),
  ConnectionError: gc(112),
  ConnectionRefusedError: gc(112),
  ConnectionResetError: gc(112),
  ExceptionGroup: gc(88),
  FileExistsError: gc(112),
  FileNotFoundError: gc(112),
  ImportError: gc(104),
  IndentationError: gc(136),
  InterruptedError: gc(112),
  IsADirectoryError: gc(112),
  ModuleNotFoundError: gc(104),
  NameError: gc(80),
  NotADirectoryError: gc(112),
  OSError: gc(112),
  PermissionError: gc(112),
  ProcessLookupError: gc(112),
  StopIteration: gc(80),
  SyntaxError: gc(136),
  SystemExit: gc(80),
  TabError: gc(136),
  TimeoutError: gc(112),
  UnboundLocalError: gc(80),
  UnicodeDecodeError: gc(112),
  UnicodeEncodeError: gc(112),
  UnicodeTranslateError: gc(112),
};

/** Sizes of CPython 3.12: those of 3.13 with the differences of that release. */
export const STRUCT_SIZES_3_12: StructSizes = {
  ...STRUCT_SIZES_3_13,
  type: gc(920, 40),
  code: plain(192, 2),
  frame: gc(120, 8),
};

/** Sizes of CPython 3.11: those of 3.12 with the differences of that release. */
export const STRUCT_SIZES_3_11: StructSizes = {
  ...STRUCT_SIZES_3_12,
  type: gc(904, 40),
  bool: plain(32, 4),
  TextIOWrapper: gc(192),
  str: plain(80),
  function: gc(136),
  code: plain(184, 2),
  generator: gc(152, 8),
  coroutine: gc(152, 8),
  range_iterator: plain(48),
  longrange_iterator: plain(48),
  ExceptionGroup: gc(96),
  ImportError: gc(96),
  ModuleNotFoundError: gc(96),
};

/** Sizes of CPython 3.10: those of 3.11 with the differences of that release. */
export const STRUCT_SIZES_3_10: StructSizes = {
  ...STRUCT_SIZES_3_11,
  type: gc(888, 40),
  enumerate: gc(48),
  function: gc(128),
  code: plain(176),
  generator: gc(88),
  coroutine: gc(96),
  frame: gc(360, 8),
  weakref: gc(56),
  weakproxy: gc(56),
  weakcallableproxy: gc(56),
  generic_alias: gc(48),
  BaseException: gc(64),
  AttributeError: gc(80),
  BlockingIOError: gc(104),
  BrokenPipeError: gc(104),
  ChildProcessError: gc(104),
  ConnectionAbortedError: gc(104),
  ConnectionError: gc(104),
  ConnectionRefusedError: gc(104),
  ConnectionResetError: gc(104),
  FileExistsError: gc(104),
  FileNotFoundError: gc(104),
  ImportError: gc(88),
  IndentationError: gc(128),
  InterruptedError: gc(104),
  IsADirectoryError: gc(104),
  ModuleNotFoundError: gc(88),
  NameError: gc(72),
  NotADirectoryError: gc(104),
  OSError: gc(104),
  PermissionError: gc(104),
  ProcessLookupError: gc(104),
  StopIteration: gc(72),
  SyntaxError: gc(128),
  SystemExit: gc(72),
  TabError: gc(128),
  TimeoutError: gc(104),
  UnboundLocalError: gc(72),
  UnicodeDecodeError: gc(104),
  UnicodeEncodeError: gc(104),
  UnicodeTranslateError: gc(104),
};

/** Sizes of CPython 3.9: those of 3.10 with the differences of that release. */
export const STRUCT_SIZES_3_9: StructSizes = {
  ...STRUCT_SIZES_3_10,
  type: gc(880, 40),
  zip: gc(40),
  property: gc(56),
  function: gc(120),
  generator: gc(96),
  coroutine: gc(104),
  frame: gc(368, 8),
  AttributeError: gc(64),
  IndentationError: gc(112),
  NameError: gc(64),
  SyntaxError: gc(112),
  TabError: gc(112),
  UnboundLocalError: gc(64),
  memory_iterator: gc(32),
};

/** Sizes of CPython 3.7: those of 3.9 with the differences of that release. */
export const STRUCT_SIZES_3_7: StructSizes = {
  ...STRUCT_SIZES_3_9,
  type: gc(864, 40),
  function: gc(112),
  code: plain(144),
  method: gc(40),
  builtin_function_or_method: gc(48),
  method_descriptor: gc(48),
  classmethod_descriptor: gc(48),
};

/** Sizes of CPython 3.6: those of 3.7 with the differences of that release. */
export const STRUCT_SIZES_3_6: StructSizes = {
  ...STRUCT_SIZES_3_7,
  generator: gc(64),
  coroutine: gc(64),
  frame: gc(384, 8),
};

/** Sizes of CPython 3.14: those of 3.13 with the differences of that release. */
export const STRUCT_SIZES_3_14: StructSizes = {
  ...STRUCT_SIZES_3_13,
  type: gc(936, 40),
  tuple: gc(32, 8),
  map: gc(40),
  function: gc(152),
  code: plain(208, 2),
  generator: gc(152, 8),
  coroutine: gc(152, 8),
  frame: gc(152, 8),
  union: gc(56),
  BaseExceptionGroup: gc(96),
  ExceptionGroup: gc(96),
  IndentationError: gc(144),
  SyntaxError: gc(144),
  TabError: gc(144),
};

/** Sizes of CPython 3.15: those of 3.14 with the differences of that release. */
export const STRUCT_SIZES_3_15: StructSizes = {
  ...STRUCT_SIZES_3_14,
  type: gc(944, 40),
  bytearray: plain(64),
  module: gc(104),
};

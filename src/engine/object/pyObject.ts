import type { HeapEvents } from '../events.ts';
import { type Address, NULL } from '../memory/address.ts';
import { Obmalloc } from '../memory/obmalloc.ts';
import type { Release } from '../version/release.ts';
import type { CompareOp } from './compareOp.ts';
import { Freelists } from './freelist.ts';
import { GCState } from './gcState.ts';
import type { Host } from './host.ts';
import { BuiltinTypes, type TypeName } from './typeNames.ts';

/* Objects, types and the runtime that holds them: one recursive definition, hence one file. */

/**
 * Every Python object. All objects have one JavaScript shape, so that counting and type dispatch
 * stay monomorphic whatever the type: what CPython places after `PyObject_HEAD` is `body`, what it
 * places before or behind the struct for instances of Python classes is `inst`.
 *
 *     PyGC_Head   gc_next, gc_prev, gc_refs, gc_bits     (types with Py_TPFLAGS_HAVE_GC)
 *     PyObject    ob_refcnt, ob_type
 *     the rest    body                                   (PyListObject: ob_item, allocated ...)
 *
 * Invariants: `ob_refcnt` equals the number of references that `checkHeap` can name; an object with
 * `gc_next !== null` is tracked and on exactly one generation list.
 *
 * @cpython Include/object.h#PyObject
 */
export class PyObject<Body = unknown> {
  /** References that exist; negative for an immortal object. */
  ob_refcnt = 1;
  ob_type: PyTypeObject;
  /** Where the struct starts: `id()` in 16-byte units. */
  address: Address;
  /** Number of the allocation, never reused: tells two tenants of one address apart. Negative: static. */
  serial = 0;
  gc_next: PyObject | null = null;
  gc_prev: PyObject | null = null;
  /** Copy of the count while a collection runs. */
  gc_refs = 0;
  /** `GC_FINALIZED` and the collector's marks. */
  gc_bits = 0;
  body: Body;
  /** Attribute storage and weak references; null for objects that can have neither or have none yet. */
  inst: InstanceState | null = null;

  constructor(type: PyTypeObject, address: Address, body: Body) {
    this.ob_type = type;
    this.address = address;
    this.body = body;
  }
}

/** What an instance carries besides its struct. */
export class InstanceState {
  /** The `__dict__` object once it exists (`tp_dictoffset` or a managed dict that was materialised). */
  dict: PyObject | null = null;
  /** Attribute values by position in the class's shared keys, while no `__dict__` object took over. */
  values: InlineValues | null = null;
  /** Values of `__slots__`, by the position that the member descriptor names. */
  slots: (PyObject | null)[] | null = null;
  /** Head of the list of weak references, newest callback first. */
  weaklist: PyObject | null = null;
}

/**
 * The values block of an instance whose class shares its keys.
 * @cpython Include/internal/pycore_dict.h#PyDictValues
 */
export interface InlineValues {
  readonly values: (PyObject | null)[];
  /** Slots reserved when the instance was made. */
  readonly capacity: number;
  /** Never a value after one that is not set, where instances have dicts from the start. */
  readonly dense: boolean;
  /** How many of them are set. */
  used: number;
  /** Positions in insertion order; null while that is 0, 1, 2 ... (see dictSplit.ts). */
  order: number[] | null;
  /** Block of its own (3.11, 3.12), NULL where the values are inline. */
  readonly address: Address;
  valid: boolean;
  /** A dict was made over them and visits them in the instance's place (3.14+). */
  visitedByDict: boolean;
}

/** A reference that whoever receives it owns and must give up once. */
export type NewRef<T extends PyObject = PyObject> = T & { readonly [ownedBrand]: true };
declare const ownedBrand: unique symbol;

/** A reference that somebody else owns and keeps alive for the time of use. */
export type Borrowed<T extends PyObject = PyObject> = T;

/*
 * Slots. A result of null means that an exception is set (see errors.ts); results are new references;
 * arguments are borrowed. `boolean` results mean success where the C slot returns 0 or -1.
 */
export type UnaryFunc = (rt: Runtime, a: PyObject) => NewRef | null;
/** May return a new reference to NotImplemented. */
export type BinaryFunc = (rt: Runtime, a: PyObject, b: PyObject) => NewRef | null;
export type TernaryFunc = (rt: Runtime, a: PyObject, b: PyObject, c: PyObject) => NewRef | null;
export type Inquiry = (rt: Runtime, a: PyObject) => boolean | null;
export type LenFunc = (rt: Runtime, a: PyObject) => number | null;
export type SsizeArgFunc = (rt: Runtime, a: PyObject, i: number) => NewRef | null;
/** `value` null deletes. */
export type SsizeObjArgProc = (
  rt: Runtime,
  a: PyObject,
  i: number,
  value: PyObject | null,
) => boolean;
export type ObjObjProc = (rt: Runtime, a: PyObject, b: PyObject) => boolean | null;
/** `value` null deletes. */
export type ObjObjArgProc = (
  rt: Runtime,
  a: PyObject,
  key: PyObject,
  value: PyObject | null,
) => boolean;
/** Low 32 bits of the hash as a signed integer; the high 32 bits are left in `rt.hashHi`. */
export type HashFunc = (rt: Runtime, op: PyObject) => number | null;
export type RichCmpFunc = (rt: Runtime, a: PyObject, b: PyObject, op: CompareOp) => NewRef | null;
/** Null without an exception set means exhausted. */
export type IterNextFunc = (rt: Runtime, it: PyObject) => NewRef | null;
/**
 * The one calling convention: positional arguments, then the values of the keywords that the tuple
 * `kwnames` names.
 * @cpython Include/cpython/abstract.h#vectorcallfunc
 */
export type CallFunc = (
  rt: Runtime,
  callable: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
) => NewRef | null;
export type NewFunc = (
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
) => NewRef | null;
export type InitProc = (
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
) => boolean;
export type DescrGetFunc = (
  rt: Runtime,
  descr: PyObject,
  obj: PyObject | null,
  type: PyObject | null,
) => NewRef | null;
export type DescrSetFunc = (
  rt: Runtime,
  descr: PyObject,
  obj: PyObject,
  value: PyObject | null,
) => boolean;
export type Destructor = (rt: Runtime, op: PyObject) => void;
/** Receives each owned reference of a traversed object. */
export type VisitProc = (op: Borrowed) => void;
export type TraverseProc = (op: PyObject, visit: VisitProc) => void;

/**
 * The slots that a type defines or inherits; null where it has none. They are fields of the type
 * object itself (`type.nb_add`): the C struct's `tp_as_number` and the like are one hop more and no
 * other use.
 */
export abstract class TypeSlots extends PyObject<null> {
  tp_dealloc: Destructor | null = null;
  tp_repr: UnaryFunc | null = null;
  tp_str: UnaryFunc | null = null;
  tp_hash: HashFunc | null = null;
  tp_call: CallFunc | null = null;
  tp_getattro: BinaryFunc | null = null;
  tp_setattro: ObjObjArgProc | null = null;
  tp_richcompare: RichCmpFunc | null = null;
  tp_iter: UnaryFunc | null = null;
  tp_iternext: IterNextFunc | null = null;
  tp_descr_get: DescrGetFunc | null = null;
  tp_descr_set: DescrSetFunc | null = null;
  tp_init: InitProc | null = null;
  tp_new: NewFunc | null = null;
  tp_traverse: TraverseProc | null = null;
  tp_clear: Destructor | null = null;
  tp_finalize: Destructor | null = null;
  /** Bytes of the object as `__sizeof__` counts them; null: basicsize + itemsize * ob_size. */
  tp_sizeof: ((rt: Runtime, op: PyObject) => number) | null = null;
  /** Full collections untrack what cannot be part of a cycle (tuple, dict). */
  maybeUntrack: Destructor | null = null;

  am_await: UnaryFunc | null = null;
  am_aiter: UnaryFunc | null = null;
  am_anext: UnaryFunc | null = null;

  nb_add: BinaryFunc | null = null;
  nb_subtract: BinaryFunc | null = null;
  nb_multiply: BinaryFunc | null = null;
  nb_remainder: BinaryFunc | null = null;
  nb_divmod: BinaryFunc | null = null;
  /** The third operand is None where `**` is meant. */
  nb_power: TernaryFunc | null = null;
  nb_negative: UnaryFunc | null = null;
  nb_positive: UnaryFunc | null = null;
  nb_absolute: UnaryFunc | null = null;
  nb_bool: Inquiry | null = null;
  nb_invert: UnaryFunc | null = null;
  nb_lshift: BinaryFunc | null = null;
  nb_rshift: BinaryFunc | null = null;
  nb_and: BinaryFunc | null = null;
  nb_xor: BinaryFunc | null = null;
  nb_or: BinaryFunc | null = null;
  nb_int: UnaryFunc | null = null;
  nb_float: UnaryFunc | null = null;
  nb_index: UnaryFunc | null = null;
  nb_floor_divide: BinaryFunc | null = null;
  nb_true_divide: BinaryFunc | null = null;
  nb_matrix_multiply: BinaryFunc | null = null;
  nb_inplace_add: BinaryFunc | null = null;
  nb_inplace_subtract: BinaryFunc | null = null;
  nb_inplace_multiply: BinaryFunc | null = null;
  nb_inplace_remainder: BinaryFunc | null = null;
  nb_inplace_power: TernaryFunc | null = null;
  nb_inplace_lshift: BinaryFunc | null = null;
  nb_inplace_rshift: BinaryFunc | null = null;
  nb_inplace_and: BinaryFunc | null = null;
  nb_inplace_xor: BinaryFunc | null = null;
  nb_inplace_or: BinaryFunc | null = null;
  nb_inplace_floor_divide: BinaryFunc | null = null;
  nb_inplace_true_divide: BinaryFunc | null = null;
  nb_inplace_matrix_multiply: BinaryFunc | null = null;

  sq_length: LenFunc | null = null;
  sq_concat: BinaryFunc | null = null;
  sq_repeat: SsizeArgFunc | null = null;
  sq_item: SsizeArgFunc | null = null;
  sq_ass_item: SsizeObjArgProc | null = null;
  sq_contains: ObjObjProc | null = null;
  sq_inplace_concat: BinaryFunc | null = null;
  sq_inplace_repeat: SsizeArgFunc | null = null;

  mp_length: LenFunc | null = null;
  mp_subscript: BinaryFunc | null = null;
  mp_ass_subscript: ObjObjArgProc | null = null;
}

export type SlotName = Exclude<keyof TypeSlots, keyof PyObject>;

/** The slots that a type specification names. */
export type SlotTable = { readonly [Name in SlotName]?: TypeSlots[Name] };

/**
 * A type object.
 *
 * @cpython Include/cpython/object.h#_typeobject
 */
export class PyTypeObject extends TypeSlots {
  /** Name as `tp_name` holds it: `list`, `weakref.ReferenceType`; for heap types the bare name. */
  tp_name: string;
  tp_basicsize = 0;
  tp_itemsize = 0;
  tp_flags = 0;
  /** Bytes before the struct: GC header and, for instances of Python classes, the pre-header. */
  tp_prefix = 0;
  /** Changes when the type, or a base, changes: what caches compare. */
  tp_version_tag = 0;
  tp_base: PyTypeObject | null = null;
  /** Tuples; owned. */
  tp_bases: PyObject | null = null;
  tp_mro: PyObject | null = null;
  /** The class dictionary; owned. */
  tp_dict: PyObject | null = null;
  /** The method resolution order as an array, for walking; borrows what `tp_mro` owns. */
  mro: readonly PyTypeObject[] = [];
  /** Direct subclasses, weakly held: a subclass takes itself out when it dies. */
  readonly tp_subclasses = new Map<PyTypeObject, SubclassEntry | null>();
  /** Attribute lookups that were resolved, by name object; emptied with every `tp_version_tag`. */
  readonly cache = new Map<PyObject, PyObject | null>();
  /** Positions in `InstanceState.slots` that instances have, bases included. */
  nslots = 0;
  /** Instances carry a `__dict__` (managed or at an offset). */
  hasDict = false;
  /** Instances can be weakly referenced. */
  hasWeaklist = false;
  /** `ht_name`, `ht_qualname`, `ht_module`, `ht_slots` of heap types; owned. */
  ht_name: PyObject | null = null;
  ht_qualname: PyObject | null = null;
  ht_slots: PyObject | null = null;
  /** Copy of the docstring in a block of its own, NULL without one. */
  tp_doc: Address = NULL;
  /** Keys that instances share. */
  ht_cached_keys: SharedKeys | null = null;

  constructor(meta: PyTypeObject | null, address: Address, name: string) {
    super(meta as PyTypeObject, address, null);
    this.tp_name = name;
    if (meta === null) this.ob_type = this;
  }
}

/**
 * How a base knows a class made at run time: the class's id and a weak reference to it, both owned
 * by the base.
 */
export interface SubclassEntry {
  readonly key: PyObject;
  readonly ref: PyObject;
}

/** Names that the instances of one class store their attributes under, in order of first use. */
export interface SharedKeys {
  readonly names: PyObject[];
  readonly index: Map<PyObject, number>;
  /** Slots that the next instance reserves. */
  usable: number;
  readonly address: Address;
  readonly dk_log2_size: number;
  /** The class and the dicts that use them, where instances have dicts from the start. */
  dk_refcnt: number;
}

/**
 * Makers of concrete objects that the lower layer needs without knowing their types; the types
 * themselves install them. All results are new references.
 */
export interface Factories {
  str(rt: Runtime, value: string): NewRef;
  int(rt: Runtime, value: number | bigint): NewRef;
  float(rt: Runtime, value: number): NewRef;
  /** Steals `items`. */
  tuple(rt: Runtime, items: NewRef[]): NewRef;
  /** An instance of `type` whose only argument is the text `message`. */
  exception(rt: Runtime, type: PyTypeObject, message: string): NewRef;
  /** An iterator over anything with `sq_item`. */
  seqIter(rt: Runtime, seq: PyObject): NewRef | null;
  /** The interned string of that text, borrowed. */
  intern(rt: Runtime, value: string): PyObject;
  /** The one interned string equal to the string `stolen`. */
  internInPlace(rt: Runtime, stolen: NewRef): NewRef;
  /** Reports the raised exception on stderr and clears it: see errors.ts#writeUnraisable. */
  writeUnraisable(rt: Runtime, where: PyObject | null, message: string | null): void;
  /** Notes on the raised AttributeError which attribute of what was missing. */
  attributeErrorContext(rt: Runtime, op: PyObject, name: PyObject): void;
  /** `op.name`; undefined where it has none, null on another error: see protocol/attr.ts. */
  optionalAttr(rt: Runtime, op: PyObject, name: PyObject): NewRef | null | undefined;
  /** Namespaces of the Python code that runs, as new references; null when none does. */
  currentGlobals(rt: Runtime): NewRef | null;
  /** The module of that name, imported where it was not; null with an error set. */
  importModule(rt: Runtime, name: string): NewRef | null;
  currentLocals(rt: Runtime): NewRef | null;
  /** Calls of Python functions, and of anything: through a tuple where it takes no array. */
  callFunction: CallFunc;
  vectorcall: CallFunc;
  /** How the virtual machine runs generators. */
  generator: GeneratorHooks;
}

export interface GeneratorHooks {
  readonly next: UnaryFunc;
  readonly send: BinaryFunc;
  /**
   * `throw(*args)` with one to three arguments; `closing`: GeneratorExit closes what the generator
   * delegates to.
   */
  throw(rt: Runtime, gen: PyObject, args: readonly PyObject[], closing?: boolean): NewRef | null;
  readonly close: UnaryFunc;
  /** Warns that an awaitable of the asynchronous generator dies unused. */
  warnUnawaited(rt: Runtime, gen: PyObject, method: string): void;
  /** Tells the hooks of `sys.set_asyncgen_hooks` of an asynchronous generator that starts. */
  initAsyncHooks(rt: Runtime, gen: PyObject): boolean;
  readonly finalize: Destructor;
  readonly dealloc: Destructor;
}

/**
 * The exception being handled, and those around it.
 * @cpython Include/cpython/pystate.h#_err_stackitem
 */
export interface ExcInfo {
  /** Owned, or null when nothing is being handled. */
  exc_value: PyObject | null;
  /** Owned, where handlers keep triples (until 3.10). */
  exc_type: PyObject | null;
  exc_traceback: PyObject | null;
  previous: ExcInfo | null;
}

/**
 * One interpreter with one thread: the root of all state. Several can live side by side.
 * @cpython Include/internal/pycore_runtime.h#_PyRuntimeState
 */
export class Runtime {
  readonly release: Release;
  readonly host: Host;
  readonly mem: Obmalloc;
  readonly gc: GCState<PyObject>;
  /** Built-in types by name. Filled by objects/type/typeReady.ts before anything runs. */
  readonly types: Record<TypeName, PyTypeObject> = new BuiltinTypes<PyTypeObject>();
  readonly factories = {} as Factories;
  argumentsInTuple: { args: readonly PyObject[]; tuple: PyObject } | null = null;
  events: HeapEvents | null = null;

  /** Singletons. */
  None!: PyObject;
  True!: PyObject;
  False!: PyObject;
  Ellipsis!: PyObject;
  NotImplemented!: PyObject;
  /** `typing.NoDefault`. */
  NoDefault!: PyObject;
  emptyTuple!: PyObject;
  /** Namespace of the `builtins` module, once it exists; borrowed from the module. */
  builtins: PyObject | null = null;
  emptyStr!: PyObject;
  emptyBytes!: PyObject;
  /** The cached ints, from the smallest on. */
  readonly smallInts: PyObject[] = [];
  readonly smallIntMax: number;
  /** How many references of running frames to `op` a program's view leaves out (3.14+). */
  borrowedCount: (op: PyObject) => number = () => 0;
  /** Strings of one character below 256, by code point. */
  readonly latin1Chars: PyObject[] = [];
  /** `bytes` of one byte, by its value. */
  readonly byteChars: PyObject[] = [];

  /** Statically allocated objects: never deallocated, part of the audit. */
  readonly staticObjects = new Set<PyObject>();
  staticUnits = 1;
  /** Allocations so far. */
  serial = 0;
  /** Changes of dicts so far: each change gives the dict a version that no other has. */
  dictVersions = 0;

  /** High 32 bits of the last hash that a `tp_hash` returned, as a signed integer. */
  hashHi = 0;
  /** What `str` and `bytes` hashing starts from, as `PYTHONHASHSEED` gives it: see sipHash.ts. */
  hashState: Int32Array = new Int32Array(8);
  /** `sys.get_int_max_str_digits()`; 0: no limit. */
  intMaxStrDigits = 4300;
  /** Interned strings by text; the table's reference is not counted (3.12 and later). */
  readonly interned = new Map<string, PyObject>();
  /** Last `tp_version_tag` that was given out. */
  typeVersion = 0;

  /** The exception that propagates, owned; null when none does. */
  raised: PyObject | null = null;
  /** Innermost exception being handled. */
  excInfo: ExcInfo = { exc_value: null, exc_type: null, exc_traceback: null, previous: null };

  readonly freelists: Freelists<PyObject>;
  /** Shared keys that their class gave up and dicts still use. */
  readonly orphanedKeys = new Set<SharedKeys>();

  /** Something waits for the next eval-breaker check: a collection, or the end of a budget. */
  evalBreaker = false;
  /** Shows what the interpreter and its types hold: where the incremental collector starts. */
  visitRoots: (visit: VisitProc) => void = () => undefined;
  /** Shows what the frames hold, innermost first, down to one that was shown before unless `all`. */
  visitStacks: (visit: VisitProc, all: boolean) => void = () => undefined;
  /** Runs a collection inside an allocation, where the release does that. */
  collectHook: (rt: Runtime) => void = () => undefined;

  /** What `super()` without arguments means in the innermost function; null with an error set. */
  /** Shows a DeprecationWarning for the line that runs. */
  warnDeprecated: (message: string) => void = () => undefined;
  superArguments: (rt: Runtime) => readonly [PyObject, PyObject] | null = () => null;

  deallocDepth = 0;
  deallocDepthLimit: number;
  /** Put-off deallocations run once the nesting is back at this depth. */
  destroyChainDepth: number;
  deleteLater: PyObject | null = null;
  /** Nesting of calls that recurse in the engine itself (see recursion.ts). */
  nativeDepth = 0;
  nativeDepthLimit = 600;
  /** Calls of Python functions that may still be nested; 3.11 counts all recursion here. */
  recursionRemaining: number;
  /** Descriptors that all classes share, owned; null where each class has its own (before 3.15). */
  classDescriptors: { readonly dict: PyObject; readonly weakref: PyObject } | null = null;
  /** Objects whose `repr` is under way. */
  readonly reprRunning = new Set<PyObject>();

  /** Modules by name (`sys.modules` is the dict that owns them) and other state of single modules. */
  readonly moduleState = new Map<string, unknown>();

  constructor(release: Release, host: Host) {
    this.release = release;
    this.smallIntMax = release.smallInts[1];
    this.host = host;
    this.mem = new Obmalloc(release.pymalloc);
    this.freelists = new Freelists(release.freelists);
    this.recursionRemaining = release.recursionLimit;
    this.deallocDepthLimit = release.trashcan.limit;
    this.destroyChainDepth = release.trashcan.resume;
    const headType = new PyTypeObject(null, NULL, 'gc list head');
    this.gc = new GCState<PyObject>(
      release.collector,
      () => new PyObject<unknown>(headType, NULL, null),
    );
  }
}

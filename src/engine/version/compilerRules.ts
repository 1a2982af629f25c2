/** Which instructions the compiler has. */
export interface InstructionRules {
  /** Loads of locals that outlive their use take no reference (3.14+). */
  readonly borrowedLocals: boolean;
  /** Nor those behind a block that lost its instructions (3.15). */
  readonly borrowsPastEmptyBlocks: boolean;
  /** Neither do loads of constants (3.15). */
  readonly borrowedConstants: boolean;
  /** RETURN_CONST (3.12 and 3.13). */
  readonly returnConst: boolean;
  /** BUILD_CONST_KEY_MAP (before 3.14). */
  readonly constKeyMaps: boolean;
  /** Greatest int that LOAD_SMALL_INT loads (3.14+); -1: there is none. */
  readonly smallIntMax: number;
  /** Constants are folded among the instructions (3.14+), not in the syntax tree, where the arena holds them. */
  readonly foldsConstants: boolean;
  /** `x[y]` is an operator among others, and slices of constants are constants (3.14+). */
  readonly subscriptOperator: boolean;
  /** `f(*a)` pushes a null for the keywords that it has not (3.14+). */
  readonly nullForKeywords: boolean;
  /** `and` and `or` jump on a value that they keep (3.14+). */
  readonly boolJumps: boolean;
  /** The peephole optimizer folds: each result is a new constant, tuples before they are unpacked (3.6). */
  readonly peephole: boolean;
  /** Constants that no instruction loads are dropped (3.12+). */
  readonly dropsConstants: boolean;
  /** Displays of constants are filled from a constant tuple or frozenset (3.9+). */
  readonly constantDisplays: boolean;
  /** A display with starred elements is unpacked from tuples of the others and them (before 3.9). */
  readonly displaysInParts: boolean;
  /** Most items that wait on the stack until a display or call takes them; no limit before 3.10. */
  readonly stackUseGuideline: number;
  /** Bit of RESUME's argument that says that only one handler is around. */
  readonly resumeDepthMask: number;
  /** `None`, `True` and the like are loaded by LOAD_COMMON_CONSTANT (3.15). */
  readonly commonConstants: boolean;
  /** Imports say whether they may be put off (3.15). */
  readonly importFlags: boolean;
  /** Generator expressions ask for their iterator when they run, not where they stand (3.15). */
  readonly lateIterators: boolean;
  /** A loop keeps an index beside what it iterates over (3.15). */
  readonly indexedIterators: boolean;
  /** NOT_TAKEN follows every conditional jump (3.14+). */
  readonly notTaken: boolean;
  /** The handler around a jump covers the NOT_TAKEN after it (3.15). */
  readonly notTakenHandled: boolean;
  /** POP_ITER takes iterators off (3.14+). */
  readonly popIter: boolean;
  /** `with` loads its methods by LOAD_SPECIAL, `assert` its error by LOAD_COMMON_CONSTANT (3.14+). */
  readonly loadSpecial: boolean;
}

/** The instructions of 3.11 and 3.12, in which code is measured there. */
export interface OlderInstructions {
  /** Handlers stand on a stack of blocks, and functions are called without a null (until 3.10). */
  readonly blockStack: boolean;
  /** Inline cache units by instruction. */
  readonly caches: Readonly<Record<string, number>>;
  /** A call is PRECALL and CALL, a method is loaded by LOAD_METHOD (3.11). */
  readonly preparesCalls: boolean;
  /** `and` and `or` jump by JUMP_IF_…_OR_POP, and return loads constants (3.11). */
  readonly jumpsOrPops: boolean;
  /** No END_FOR and END_SEND (3.11). */
  readonly endsLoopsSilently: boolean;
}

export interface CompilerRules {
  /**
   * Which calls of an attribute load it as a method, unbound: all but those with keywords (until 3.10),
   * or all but those of an imported module.
   */
  readonly methodCalls: 'withoutKeywords' | 'notOfImports';
  /**
   * In a handler the stack holds type, value and traceback of the exception, and of the one that was
   * handled before (until 3.10).
   */
  readonly exceptionTriples: boolean;
  /** What null bytes in a source string are (before 3.11.4 a ValueError). */
  readonly nullBytesError: 'SyntaxError' | 'ValueError';
  /** Instructions in which code is measured; null: those that run. */
  readonly olderInstructions: OlderInstructions | null;
  /** `with` goes on after an exception that was swallowed behind all its other code (3.11). */
  readonly suppressingExitLast: boolean;
  /** The outcome of a test in `and` and `or` decides the test around it too (before 3.12). */
  readonly testsThreaded: boolean;
  /** `x[a:b]` is one instruction, which makes no slice that a program sees made (3.12+). */
  readonly sliceInstructions: boolean;
  /** `super().x` is one instruction (3.12+). */
  readonly superInstructions: boolean;
  /** A format specification that ends with a field has an empty text behind it (3.12). */
  readonly specsEndWithText: boolean;
  /** Inside an inlined comprehension all names have its own scopes, not only those it binds (3.13+). */
  readonly inlinedScopesHoldForAll: boolean;
  /**
   * Where exceptions come from: exact places (3.10+), the first line of the innermost expression (3.8
   * and 3.9), or the last line on which an expression of the statement has begun.
   */
  readonly lines: 'exact' | 'nested' | 'growing';
  /** A missing block is said to be missing after what, and on which line that is (3.10+). */
  readonly namesBlockHeader: boolean;
  /** PEP 709: list, set and dict comprehensions run in the enclosing frame. */
  readonly inlinedComprehensions: boolean;
  /** Dicts that the compiler needs for a text without blocks of code. */
  readonly moduleDicts: number;
  /** Dicts that the compiler needs besides one for each block of code. */
  readonly symbolDicts: number;
  /** `__firstlineno__` and `__static_attributes__` in class bodies; docstrings lose their indent. */
  readonly classLocations: boolean;
  /** Generators hold handlers around their bodies and each `yield from`, with room for them (3.12+). */
  readonly generatorHandlers: boolean;
  /** A `for` statement gets and advances its iterator where the iterable stands, not as a whole. */
  readonly forLocatesIterable: boolean;
  /** An exception of `assert` comes from the test, not from the whole statement (not 3.12). */
  readonly assertLocatesTest: boolean;
  /** Invalid escapes and the like are a SyntaxWarning; before 3.12 a DeprecationWarning, not shown. */
  readonly warnsOfEscapes: boolean;
  /** The warning about `is` with a literal names the literal's type. */
  readonly namesComparedLiteral: boolean;
  /** `async` and `await` are keywords everywhere (3.7+), not only in coroutines. */
  readonly asyncKeywords: boolean;
  /** `match` statements (3.10+). */
  readonly matchStatements: boolean;
  /** `except*` (3.11+). */
  readonly exceptionGroups: boolean;
  /** `def f[T]`, `class C[T]` and `type X = …` (3.12+). */
  readonly typeParameters: boolean;
  /** An empty list of type parameters has an error of its own (3.13+). */
  readonly namesEmptyTypeParameters: boolean;
  /** `[T = int]` (3.13+). */
  readonly typeParameterDefaults: boolean;
  /** `t'…'` (3.14+). */
  readonly templateStrings: boolean;
  /** Units of inline cache that follow an instruction, by its name. @cpython Lib/opcode.py */
  readonly inlineCaches: Readonly<Record<string, number>>;
  readonly instructions: InstructionRules;
  /** A comprehension inlined in a class keeps every name that it uses apart, not only its own (3.12, 3.13). */
  readonly classCopiesNames: boolean;
  /** `return`, `break` and `continue` that leave a `finally` block warn (3.14+). */
  readonly warnsOfFinallyExits: boolean;
  /** `except A, B:` needs no parentheses (3.14+). */
  readonly bareExceptTypes: boolean;
  /** The warning of a wrong escape sequence says what to write instead (3.14+), or does not. */
  readonly escapeWarning: 'short' | 'long';
  /** The subject of `match` is dropped at the first line of the case that matches (3.14+). */
  readonly matchEndsInBody: boolean;
  /** Annotations of positional-only parameters come first (3.15). */
  readonly annotationsInOrder: boolean;
  /** Annotations are evaluated by functions, when somebody asks for them (3.14+). */
  readonly lazyAnnotations: boolean;
  /** The `__annotate__` of a function has the function in its qualified name (3.15). */
  readonly annotateNamesFunction: boolean;
  /** A `while` loop tests its condition before the first turn and, in a copy, after each (3.10 to 3.13). */
  readonly whileTestsTwice: boolean;
  /** A function without a docstring has no constant for it, one with says so in its flags (3.14+). */
  readonly docstringFlag: boolean;
  /** Builtins that run the loop of a generator expression themselves, with their common constants. */
  readonly inlinedConsumers: Readonly<Record<string, number>>;
  /** Longest string, and longest tuple, that folding a multiplication makes. */
  readonly foldLimits: { readonly str: number; readonly tuple: number };
  /** Equal constants of all code objects of a text, and within tuples, are one object (3.8+). */
  readonly sharesConstants: boolean;
  /** `'…' % (…)` becomes an f-string where that is the same (3.11+). */
  readonly formatsPercent: boolean;
  /** `x is 5` and `(1)(2)` warn (3.8+). */
  readonly warnsOfLiterals: boolean;
  /** What MemoryError says of source that is nested too deeply to parse. */
  readonly parserOverflow: string;
}

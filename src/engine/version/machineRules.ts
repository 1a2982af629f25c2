/** How the eval loop and its specialised instructions behave. */
export interface MachineRules {
  /** `f(*3)` fails with an error that names the function (before 3.15). */
  readonly starErrorNamesFunction: boolean;
  /** A frame that ends drops its stack and locals from the last to the first (3.14+). */
  readonly dropsLocalsBackward: boolean;
  /**
   * Each call makes a frame object, which owns its references, and leaves its arguments on the
   * caller's stack until it is over (until 3.10).
   */
  readonly framesAreObjects: boolean;
  /** A float operator that has run before reuses an operand that nobody else holds (3.12+). */
  readonly reusesFloatOperands: boolean;
  /** Types that a call reaches through `tp_call` though later releases have `tp_vectorcall`. */
  readonly withoutVectorcall: readonly string[];
  /** Times that an instruction runs before it is specialised for what it meets. */
  readonly specializesAfter: number;
  /** `and` and `or` test a counted copy of the operand (3.12+), not the operand itself. */
  readonly copyCounts: boolean;
  /** `locals()` and `f_locals` fill one dict, which stays with the function's frame (until 3.12). */
  readonly frameKeepsLocalsDict: boolean;
  /** `f_locals` of functions reads and writes their variables (3.13+). */
  readonly localsWriteThrough: boolean;
  /** `locals()` makes a dict for names of inlined comprehensions, though there are none (3.12). */
  readonly localsMakeSpareDict: boolean;
  /** `f(*args)` of a Python function is entered without a call in between (3.12+). */
  readonly entersStarCalls: boolean;
  /** Reading a property that was read before enters its getter without a call in between (3.12+). */
  readonly entersGetters: boolean;
  /** `yield from` and `for` enter a generator's frame without a call in between (3.12+). */
  readonly entersGenerators: boolean;
  /** A generator holds its code besides its frame, until it ends (3.11). */
  readonly generatorsKeepCode: boolean;
  /** A call of a class that has run before enters `__init__` without a call in between (3.12+). */
  readonly entersInit: boolean;
  /** TypeError for an unexpected keyword suggests a similar parameter (3.13+). */
  readonly suggestsKeywords: boolean;
  /** What TypeError says of a class pattern whose name is no class. */
  readonly classPatternText: string;
  /** `async with` looks `__aexit__` up before `__aenter__` (before 3.9). */
  readonly asyncExitFirst: boolean;
  /** What an object that is no context manager hears: the method (before 3.11), the protocol, or advice. */
  readonly managerErrors: 'method' | 'protocol' | 'suggest';
  /** The group that `except*` wraps a single exception in has a traceback (3.14+). */
  readonly tracesWrappedException: boolean;
  /** Only one awaitable of an asynchronous generator may run (3.8+). */
  readonly asyncGenRunsOnce: boolean;
  /** `throw()` and `close()` of such awaitables start them (3.12+). */
  readonly awaitablesStartOnThrow: boolean;
  /** Such an awaitable that dies unused warns (3.12+). */
  readonly warnsUnawaitedMethods: boolean;
  /**
   * What `close()` does with a generator that has not started: throws GeneratorExit in (until 3.11), only
   * marks it finished (3.12 and 3.13), or clears its frame.
   */
  readonly closeOfUnstarted: 'throws' | 'marks' | 'clears';
  /** The same for one that is suspended outside any `try`; 3.13 drops its locals, but no more. */
  readonly closeOfPlain: 'throws' | 'dropsLocals' | 'clears';
  /** `close()` returns what the generator returns (3.13+). */
  readonly closeReturnsValue: boolean;
  /** An exception that reaches the top stays in `sys.last_exc` (3.12+). */
  readonly keepsLastException: boolean;
}

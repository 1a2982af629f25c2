/** What errors say where that changed. */
export interface ErrorWords {
  /** What `'%d' % 'x'` wants. */
  readonly wantedNumber: string;
  /** A syntax error shows the whole range (3.10+), not one place. */
  readonly syntaxRanges: boolean;
  /** `repr()` of an exception shows its arguments as a tuple, with its comma (3.6). */
  readonly exceptionComma: boolean;
  /** Functions of C name their module or class where they get the wrong arguments (3.9+). */
  readonly qualifiesFunctions: boolean;
  /** Generated code converts C ints (3.8+); before, formats are parsed everywhere. */
  readonly convertsCInts: boolean;
  /** `Exception ignored while calling deallocator …` instead of `Exception ignored in: …` (3.14+). */
  readonly unraisableSaysWhy: boolean;
  /** `Exception ignored in atexit callback f:`, not `callback: f` (3.13+). */
  readonly atexitShowsCallback: boolean;
  /** Hints at attributes show dots, know other languages' methods and attributes of attributes (3.15). */
  readonly attributeHints: boolean;
  /** `math` functions say what arguments they expect (3.14+). */
  readonly mathTellsDomain: boolean;
  /** `1 // 0` of ints. */
  readonly intDivision: string;
  readonly intModulo: string;
  readonly floatDivision: string;
  readonly floatFloorDivision: string;
  readonly floatDivmod: string;
  readonly complexDivision: string;
  readonly negativePowerOfZero: string;
  readonly complexPowerOfZero: string;
  /** An unhashable key of a dict or set is named with the use that it was meant for (3.14+). */
  readonly namesUnhashableKey: boolean;
  /** An element of `dict.update(list)` that is no pair: its position, else what is not iterable (3.14+). */
  readonly numbersUpdateElements: boolean;
  /** `list.index` and `range.index` name the value that is absent (before 3.14). */
  readonly indexNamesValue: boolean;
  /** What `e.add_note(5)` says, with `T` for the type. */
  readonly addNote: string;
  /** What `x in y` says where y holds nothing, after its type. */
  readonly notContainer: string;
  /** Errors about arguments call a function by its qualified name (3.10+). */
  readonly argumentsNameQualified: boolean;
  /** NameError and AttributeError suggest similar names (3.10+). */
  readonly suggestsNames: boolean;
  /** Reading a slot without a value names the object (3.10+), not the slot alone. */
  readonly unsetSlotNamesObject: boolean;
  /** What pickling an object with items says, with `T` for the type. */
  readonly cannotPickleItems: string;
  /** A local, and a free variable, `N` without a value. */
  readonly unboundLocal: string;
  readonly unboundFree: string;
  /** A string index of another type than int is named (3.11+). */
  readonly namesStrIndex: boolean;
  /** What a property without a getter, a setter or a deleter says of itself. */
  readonly property: 'class' | 'name' | 'nothing';
  /** An attribute name of `getattr` and `hasattr` that is no `str`: its type (3.11+), or who was asked. */
  readonly namesAttributeNameType: boolean;
  /** `enumerate()` without an argument: where it is missing (before 3.11). */
  readonly numbersMissingIterable: boolean;
  /** `random.randint` reports an empty range as its own (3.14+). */
  readonly randintNamesItself: boolean;
}

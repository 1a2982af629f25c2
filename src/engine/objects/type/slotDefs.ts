import { PY_EQ, PY_GE, PY_GT, PY_LE, PY_LT, PY_NE } from '../../object/compareOp.ts';
import type { BinaryFunc, SlotName } from '../../object/pyObject.ts';
import type { WrapperBase, WrapperFunc } from '../descr/descrObject.ts';
import { binarySlot, inplaceSlot, powerSlot, unarySlot } from './numberSlots.ts';
import * as slots from './slotFunctions.ts';
import * as wrap from './slotWrappers.ts';

/*
 * The special methods, in CPython's order: entries for one slot stand together.
 * @cpython Objects/typeobject.c#slotdefs
 */

const def = (
  name: string,
  slot: SlotName,
  generic: unknown,
  wrapper: WrapperFunc | null,
  doc: string,
): WrapperBase => ({ name, slot, generic, wrapper, doc });

type NumberSlot = Extract<SlotName, `nb_${string}`>;

/** A binary operator and its reflected form. */
function binary(
  slot: NumberSlot,
  stem: string,
  doc: string,
  reflectedDoc: string,
): readonly WrapperBase[] {
  const [name, reflected] = [`__${stem}__`, `__r${stem}__`];
  const generic: BinaryFunc = binarySlot(slot, name, reflected);
  return [
    def(name, slot, generic, wrap.wrapBinaryfunc, doc),
    def(reflected, slot, generic, wrap.wrapBinaryfuncReflected, reflectedDoc),
  ];
}

const infix = (slot: NumberSlot, stem: string, symbol: string): readonly WrapperBase[] =>
  binary(slot, stem, `Return self${symbol}value.`, `Return value${symbol}self.`);

const unary = (slot: SlotName, name: string, doc: string): WrapperBase =>
  def(name, slot, unarySlot(name), wrap.wrapUnaryfunc, doc);

const inplace = (slot: SlotName, stem: string, symbol: string): WrapperBase => {
  const name = `__i${stem}__`;
  return def(name, slot, inplaceSlot(name), wrap.wrapBinaryfunc, `Return self${symbol}value.`);
};

const compare = (name: string, op: 0 | 1 | 2 | 3 | 4 | 5, symbol: string): WrapperBase =>
  def(
    name,
    'tp_richcompare',
    slots.slotTpRichcompare,
    wrap.wrapRichcmp(op),
    `Return self${symbol}value.`,
  );

const SEE_TYPE = 'See help(type(self)) for accurate signature.';

const TYPE_SLOTS: readonly WrapperBase[] = [
  def('__repr__', 'tp_repr', slots.slotTpRepr, wrap.wrapUnaryfunc, 'Return repr(self).'),
  def('__hash__', 'tp_hash', slots.slotTpHash, wrap.wrapHashfunc, 'Return hash(self).'),
  {
    ...def('__call__', 'tp_call', slots.slotTpCall, wrap.wrapCall, 'Call self as a function.'),
    keywords: true,
  },
  def('__str__', 'tp_str', slots.slotTpStr, wrap.wrapUnaryfunc, 'Return str(self).'),
  def(
    '__getattribute__',
    'tp_getattro',
    slots.slotTpGetattrHook,
    wrap.wrapBinaryfunc,
    'Return getattr(self, name).',
  ),
  def(
    '__getattr__',
    'tp_getattro',
    slots.slotTpGetattrHook,
    null,
    'Implement getattr(self, name).',
  ),
  def(
    '__setattr__',
    'tp_setattro',
    slots.slotTpSetattro,
    wrap.wrapSetattr,
    'Implement setattr(self, name, value).',
  ),
  def(
    '__delattr__',
    'tp_setattro',
    slots.slotTpSetattro,
    wrap.wrapDelattr,
    'Implement delattr(self, name).',
  ),
  compare('__lt__', PY_LT, '<'),
  compare('__le__', PY_LE, '<='),
  compare('__eq__', PY_EQ, '=='),
  compare('__ne__', PY_NE, '!='),
  compare('__gt__', PY_GT, '>'),
  compare('__ge__', PY_GE, '>='),
  def('__iter__', 'tp_iter', slots.slotTpIter, wrap.wrapUnaryfunc, 'Implement iter(self).'),
  def('__next__', 'tp_iternext', slots.slotTpIternext, wrap.wrapNext, 'Implement next(self).'),
  def(
    '__get__',
    'tp_descr_get',
    slots.slotTpDescrGet,
    wrap.wrapDescrGet,
    'Return an attribute of instance, which is of type owner.',
  ),
  def(
    '__set__',
    'tp_descr_set',
    slots.slotTpDescrSet,
    wrap.wrapDescrSet,
    'Set an attribute of instance to value.',
  ),
  def(
    '__delete__',
    'tp_descr_set',
    slots.slotTpDescrSet,
    wrap.wrapDescrDelete,
    'Delete an attribute of instance.',
  ),
  {
    ...def('__init__', 'tp_init', slots.slotTpInit, wrap.wrapInit, `Initialize self.  ${SEE_TYPE}`),
    keywords: true,
  },
  def('__new__', 'tp_new', slots.slotTpNew, null, 'Create and return new object.'),
  def(
    '__del__',
    'tp_finalize',
    slots.slotTpFinalize,
    wrap.wrapDel,
    'Called when the instance is about to be destroyed.',
  ),
];

const ASYNC_SLOTS: readonly WrapperBase[] = [
  def(
    '__await__',
    'am_await',
    slots.slotAmAwait,
    wrap.wrapUnaryfunc,
    'Return an iterator to be used in await expression.',
  ),
  def(
    '__aiter__',
    'am_aiter',
    slots.slotAmAiter,
    wrap.wrapUnaryfunc,
    'Return an awaitable, that resolves in asynchronous iterator.',
  ),
  def(
    '__anext__',
    'am_anext',
    slots.slotAmAnext,
    wrap.wrapUnaryfunc,
    'Return a value or raise StopAsyncIteration.',
  ),
];

const power = powerSlot();

const NUMBER_SLOTS: readonly WrapperBase[] = [
  ...infix('nb_add', 'add', '+'),
  ...infix('nb_subtract', 'sub', '-'),
  ...infix('nb_multiply', 'mul', '*'),
  ...infix('nb_remainder', 'mod', '%'),
  ...binary('nb_divmod', 'divmod', 'Return divmod(self, value).', 'Return divmod(value, self).'),
  def('__pow__', 'nb_power', power, wrap.wrapTernaryfunc, 'Return pow(self, value, mod).'),
  def(
    '__rpow__',
    'nb_power',
    power,
    wrap.wrapTernaryfuncReflected,
    'Return pow(value, self, mod).',
  ),
  unary('nb_negative', '__neg__', '-self'),
  unary('nb_positive', '__pos__', '+self'),
  unary('nb_absolute', '__abs__', 'abs(self)'),
  def('__bool__', 'nb_bool', slots.slotNbBool, wrap.wrapInquirypred, 'True if self else False'),
  unary('nb_invert', '__invert__', '~self'),
  ...infix('nb_lshift', 'lshift', '<<'),
  ...infix('nb_rshift', 'rshift', '>>'),
  ...infix('nb_and', 'and', '&'),
  ...infix('nb_xor', 'xor', '^'),
  ...infix('nb_or', 'or', '|'),
  unary('nb_int', '__int__', 'int(self)'),
  unary('nb_float', '__float__', 'float(self)'),
  inplace('nb_inplace_add', 'add', '+='),
  inplace('nb_inplace_subtract', 'sub', '-='),
  inplace('nb_inplace_multiply', 'mul', '*='),
  inplace('nb_inplace_remainder', 'mod', '%='),
  def(
    '__ipow__',
    'nb_inplace_power',
    inplaceSlot('__ipow__'),
    wrap.wrapTernaryfunc,
    'Return self**=value.',
  ),
  inplace('nb_inplace_lshift', 'lshift', '<<='),
  inplace('nb_inplace_rshift', 'rshift', '>>='),
  inplace('nb_inplace_and', 'and', '&='),
  inplace('nb_inplace_xor', 'xor', '^='),
  inplace('nb_inplace_or', 'or', '|='),
  ...infix('nb_floor_divide', 'floordiv', '//'),
  ...infix('nb_true_divide', 'truediv', '/'),
  inplace('nb_inplace_floor_divide', 'floordiv', '//='),
  inplace('nb_inplace_true_divide', 'truediv', '/='),
  unary(
    'nb_index',
    '__index__',
    'Return self converted to an integer, if self is suitable for use as an index into a list.',
  ),
  ...infix('nb_matrix_multiply', 'matmul', '@'),
  inplace('nb_inplace_matrix_multiply', 'matmul', '@='),
];

const CONTAINER_SLOTS: readonly WrapperBase[] = [
  def('__len__', 'mp_length', slots.slotLength, wrap.wrapLenfunc, 'Return len(self).'),
  def(
    '__getitem__',
    'mp_subscript',
    slots.slotMpSubscript,
    wrap.wrapBinaryfunc,
    'Return self[key].',
  ),
  def(
    '__setitem__',
    'mp_ass_subscript',
    slots.slotMpAssSubscript,
    wrap.wrapObjobjargproc,
    'Set self[key] to value.',
  ),
  def(
    '__delitem__',
    'mp_ass_subscript',
    slots.slotMpAssSubscript,
    wrap.wrapDelitem,
    'Delete self[key].',
  ),
  def('__len__', 'sq_length', slots.slotLength, wrap.wrapLenfunc, 'Return len(self).'),
  def('__add__', 'sq_concat', null, wrap.wrapBinaryfunc, 'Return self+value.'),
  def('__mul__', 'sq_repeat', null, wrap.wrapIndexargfunc, 'Return self*value.'),
  def('__rmul__', 'sq_repeat', null, wrap.wrapIndexargfunc, 'Return value*self.'),
  def('__getitem__', 'sq_item', slots.slotSqItem, wrap.wrapSqItem, 'Return self[key].'),
  def(
    '__setitem__',
    'sq_ass_item',
    slots.slotSqAssItem,
    wrap.wrapSqSetitem,
    'Set self[key] to value.',
  ),
  def('__delitem__', 'sq_ass_item', slots.slotSqAssItem, wrap.wrapSqDelitem, 'Delete self[key].'),
  def(
    '__contains__',
    'sq_contains',
    slots.slotSqContains,
    wrap.wrapObjobjproc,
    'Return bool(key in self).',
  ),
  def('__iadd__', 'sq_inplace_concat', null, wrap.wrapBinaryfunc, 'Implement self+=value.'),
  def('__imul__', 'sq_inplace_repeat', null, wrap.wrapIndexargfunc, 'Implement self*=value.'),
];

export const SLOT_DEFS: readonly WrapperBase[] = [
  ...TYPE_SLOTS,
  ...ASYNC_SLOTS,
  ...NUMBER_SLOTS,
  ...CONTAINER_SLOTS,
];

/** The entries of each slot, in order; the slots in the order of their first entry. */
export const SLOT_GROUPS: ReadonlyMap<SlotName, readonly WrapperBase[]> = Map.groupBy(
  SLOT_DEFS,
  (entry) => entry.slot,
);

/** The entries of each special method's name. */
export const SLOT_DEFS_BY_NAME: ReadonlyMap<string, readonly WrapperBase[]> = Map.groupBy(
  SLOT_DEFS,
  (entry) => entry.name,
);

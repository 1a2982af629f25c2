import { raise } from '../object/errors.ts';
import { isCallable } from '../object/protocol/call.ts';
import { decref, incref } from '../object/refcount.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';
import type { TypeName } from '../object/typeNames.ts';
import type { MethodDef } from '../object/typeSpec.ts';
import { codeWithFlags } from '../objects/code/codeReplace.ts';
import type { PyFunction } from '../objects/function/functionObject.ts';
import { dictSetItemStr, type PyDict } from '../objects/dict/dictObject.ts';
import { newStr } from '../objects/str/strObject.ts';
import { type ModuleDef, runLibrary } from '../vm/api.ts';

const NAMES: Readonly<Record<string, TypeName>> = {
  FunctionType: 'function',
  LambdaType: 'function',
  MappingProxyType: 'mappingproxy',
  SimpleNamespace: 'SimpleNamespace',
  CellType: 'cell',
  CodeType: 'code',
  GeneratorType: 'generator',
  CoroutineType: 'coroutine',
  AsyncGeneratorType: 'async_generator',
  MethodType: 'method',
  BuiltinFunctionType: 'builtin_function_or_method',
  BuiltinMethodType: 'builtin_function_or_method',
  WrapperDescriptorType: 'wrapper_descriptor',
  MethodWrapperType: 'method_wrapper',
  MethodDescriptorType: 'method_descriptor',
  ClassMethodDescriptorType: 'classmethod_descriptor',
  ModuleType: 'module',
  TracebackType: 'traceback',
  FrameType: 'frame',
  GetSetDescriptorType: 'getset_descriptor',
  MemberDescriptorType: 'member_descriptor',
  GenericAlias: 'generic_alias',
  UnionType: 'union',
  EllipsisType: 'ellipsis',
  NoneType: 'NoneType',
  NotImplementedType: 'NotImplementedType',
};

/** The class that the library makes to learn the type of methods, and drops: a cycle is left. */
const METHOD_SOURCE = `class _C:
    def _m(self): pass
del _C
`;

/**
 * Makes a generator function one whose generators can be awaited; other callables stay as they are.
 * @cpython Lib/types.py#coroutine
 */
const coroutine: MethodDef = {
  name: 'coroutine',
  kind: 'O',
  call(rt, _self, [func]) {
    if (!isCallable(func!)) {
      return raise(rt, 'TypeError', 'types.coroutine() expects a callable');
    }
    if (func!.ob_type !== rt.types.function) return incref(func!);
    const { body } = func as PyFunction;
    const flags = body.code.body.co_flags;
    if ((flags & CO_GENERATOR) === 0 || (flags & CO_ITERABLE_COROUTINE) !== 0) return incref(func!);
    const old = body.code;
    body.version = 0;
    body.code = codeWithFlags(rt, old, flags | CO_ITERABLE_COROUTINE);
    decref(rt, old);
    return incref(func!);
  },
};

const CO_GENERATOR = 0x20;
const CO_ITERABLE_COROUTINE = 0x100;

const CLASSES_SOURCE = `
def new_class(name, bases=(), kwds=None, exec_body=None):
    """Create a class object dynamically using the appropriate metaclass."""
    resolved_bases = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved_bases, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved_bases is not bases:
        ns['__orig_bases__'] = bases
    return meta(name, resolved_bases, ns, **kwds)


def resolve_bases(bases):
    """Resolve MRO entries dynamically as specified by PEP 560."""
    new_bases = []
    updated = False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            updated = True
            new_bases.extend(base.__mro_entries__(bases))
        else:
            new_bases.append(base)
    return tuple(new_bases) if updated else bases


def prepare_class(name, bases=(), kwds=None):
    """Call the __prepare__ method of the appropriate metaclass."""
    kwds = {} if kwds is None else dict(kwds)
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
            elif not issubclass(meta, type(base)):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                                '(non-strict) subclass of the metaclasses of all its bases')
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, ns, kwds


class DynamicClassAttribute:
    """Route attribute access on a class to __getattr__."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or fget.__doc__
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        elif self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)
`;

/** @cpython Lib/types.py */
export const typesModule: ModuleDef = {
  name: 'types',
  functions: [coroutine],
  init(rt: Runtime, dict: PyDict): boolean {
    for (const [name, key] of Object.entries(NAMES)) {
      const type = (rt.types as Partial<Record<TypeName, PyObject>>)[key];
      if (type !== undefined) dictSetItemStr(rt, dict, name, type);
    }
    if (rt.release.collector.imports['types'] !== undefined) {
      const ran = runLibrary(rt, METHOD_SOURCE, 'types', dict);
      if (ran === null) return false;
      decref(rt, ran);
    }
    const classes = runLibrary(rt, CLASSES_SOURCE, 'types', dict);
    if (classes === null) return false;
    decref(rt, classes);
    const doc = newStr(rt, 'Define names for built-in types that are not directly accessible.');
    const done = dictSetItemStr(rt, dict, '__doc__', doc);
    decref(rt, doc);
    return done;
  },
};

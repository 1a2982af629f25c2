/** Structures, arrays, pointers and functions. @cpython Lib/ctypes/__init__.py */
export const STRUCTURES_SOURCE = `

class _Field:
    def __init__(self, type, offset):
        self.type = type
        self.offset = offset
        self.size = type._size

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if issubclass(self.type, py_object):
            return instance._objects.get(self.offset) if instance._addr is None else _object_at(
                instance._load(self.offset, 8))
        if issubclass(self.type, _SimpleCData) and not issubclass(self.type, c_double):
            return self.type._decode(instance._load(self.offset, self.size))
        if instance._addr is not None:
            part = self.type.from_address(instance._addr + self.offset)
        else:
            part = instance._objects.get(self.offset)
        return part.value if isinstance(part, c_double) else part

    def __set__(self, instance, value):
        if issubclass(self.type, _SimpleCData) and not issubclass(self.type, (c_double, py_object)):
            instance._store(self.type._encode(value), self.offset, self.size)
        else:
            instance._objects[self.offset] = (
                self.type(value) if issubclass(self.type, c_double) else value)


class _StructMeta(_Meta):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value)
        if name == '_fields_':
            cls._lay_out(value)

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if '_fields_' in namespace:
            cls._lay_out(namespace['_fields_'])

    def _lay_out(cls, fields):
        offset, widest = getattr(cls.__base__, '_size', 0), 1
        for field in fields:
            name, type = field[0], field[1]
            align = min(getattr(type, '_align', type._size), 8) or 1
            widest = max(widest, align)
            if cls._union:
                offset = 0
            offset = (offset + align - 1) // align * align
            setattr(cls, name, _Field(type, offset))
            offset += type._size
            cls._size = max(cls._size, offset)
        cls._align = widest
        cls._size = (cls._size + widest - 1) // widest * widest


class Structure(_CData, metaclass=_StructMeta):
    _size = 0
    _union = False

    def __init__(self, *args, **kw):
        self._buf = bytearray(self._size)
        self._objects = {}
        for field, value in zip(self._fields_, args):
            setattr(self, field[0], value)
        for name, value in kw.items():
            setattr(self, name, value)


class Union(Structure):
    _union = True


class Array(_CData):
    def __init__(self, *values):
        self._objects = [self._type_() for _ in range(self._length_)]
        for i, value in enumerate(values):
            self[i] = value

    def __len__(self):
        return self._length_

    def _at(self, i):
        if not -self._length_ <= i < self._length_:
            raise IndexError('invalid index')
        i %= self._length_
        if self._addr is not None:
            return self._type_.from_address(self._addr + i * self._type_._size)
        return self._objects[i]

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self._length_))]
        item = self._at(i)
        return item.value if isinstance(item, _SimpleCData) else item

    def __setitem__(self, i, value):
        if isinstance(value, self._type_):
            self._objects[i] = value
        else:
            self._at(i).value = value

    def __iter__(self):
        return (self[i] for i in range(self._length_))


class _Pointer(_CData):
    def __init__(self, target=None):
        self._value = target

    @property
    def contents(self):
        if self._value is None:
            raise ValueError('NULL pointer access')
        return self._value

    def __bool__(self):
        return self._value is not None

    def __getitem__(self, i):
        target = self.contents
        if i and target._addr is not None:
            target = type(target).from_address(target._addr + i * target._size)
        return target.value if isinstance(target, _SimpleCData) else target


def POINTER(cls):
    return type('LP_' + cls.__name__, (_Pointer,), {'_type_': cls})


def pointer(target):
    return POINTER(type(target))(target)


def byref(target, offset=0):
    return pointer(target)


def sizeof(what):
    """Size in bytes of a C type or of an instance."""
    return what._size


def alignment(what):
    return getattr(what, '_align', what._size)


def addressof(what):
    return id(what) + 16 if what._addr is None else what._addr


def cast(what, cls):
    address = what if isinstance(what, int) else getattr(what, 'value', None)
    if issubclass(cls, py_object):
        return py_object(_object_at(address))
    if issubclass(cls, _Pointer):
        return cls(cls._type_.from_address(address))
    return cls(address)


def string_at(where, size=-1):
    if isinstance(where, bytes):
        return where if size < 0 else where[:size]
    address = where if isinstance(where, int) else addressof(where)
    return bytes(_read(address + i, 1) for i in range(size))


class _Function:
    def __init__(self, name, call):
        self.__name__ = name
        self._call = call
        self.argtypes = self.restype = None

    def __call__(self, *args):
        return self._call(*[arg.value if isinstance(arg, _SimpleCData) else arg for arg in args])


class PyDLL:
    _functions = {'Py_IncRef': _incref, 'Py_DecRef': _decref}

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if name.startswith('__') or name not in self._functions:
            raise AttributeError('%s: undefined symbol: %s' % (self._name, name))
        function = _Function(name, self._functions[name])
        setattr(self, name, function)
        return function


pythonapi = PyDLL('python3')
`;

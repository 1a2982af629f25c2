/** Simple types. @cpython Lib/ctypes/__init__.py */
export const CTYPES_SOURCE = `
class ArgumentError(Exception):
    pass


class _Meta(type):
    def __mul__(cls, length):
        return type('%s_Array_%d' % (cls.__name__, length), (Array,),
                    {'_type_': cls, '_length_': length, '_size': cls._size * length})

    __rmul__ = __mul__


class _CData(_Data, metaclass=_Meta):
    _size = 8

    @classmethod
    def from_address(cls, address):
        self = cls.__new__(cls)
        self._addr = address
        return self

    @classmethod
    def from_buffer_copy(cls, source, offset=0):
        self = cls.__new__(cls)
        self._buf = bytearray(source[offset:offset + cls._size])
        return self

    def _load(self, offset=0, size=None):
        size = self._size if size is None else size
        if self._addr is None:
            return int.from_bytes(self._buf[offset:offset + size], 'little')
        return _read(self._addr + offset, size)

    def _store(self, number, offset=0, size=None):
        size = self._size if size is None else size
        if self._addr is not None:
            raise ValueError('objects of the interpreter cannot be overwritten')
        self._buf[offset:offset + size] = (number % 256 ** size).to_bytes(size, 'little')


class _SimpleCData(_CData):
    _signed = False

    def __init__(self, value=None):
        self._buf = bytearray(self._size)
        if value is not None:
            self.value = value

    @classmethod
    def _decode(cls, number):
        if cls._signed and number >= 1 << (cls._size * 8 - 1):
            number -= 1 << (cls._size * 8)
        return number

    @classmethod
    def _encode(cls, value):
        if not isinstance(value, int):
            if _OLD_WORDS:
                raise TypeError('an integer is required (got type %s)' % type(value).__name__)
            raise TypeError('%r object cannot be interpreted as an integer' % type(value).__name__)
        return value

    @property
    def value(self):
        return self._decode(self._load())

    @value.setter
    def value(self, value):
        self._store(self._encode(value))

    def __bool__(self):
        return bool(self.value)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.value)


class c_byte(_SimpleCData):
    _size, _signed = 1, True


class c_ubyte(_SimpleCData):
    _size = 1


class c_short(_SimpleCData):
    _size, _signed = 2, True


class c_ushort(_SimpleCData):
    _size = 2


class c_int(_SimpleCData):
    _size, _signed = 4, True


class c_uint(_SimpleCData):
    _size = 4


class c_long(_SimpleCData):
    _signed = True


class c_ulong(_SimpleCData):
    pass


class c_bool(_SimpleCData):
    _size = 1

    @classmethod
    def _encode(cls, value):
        return int(bool(value))

    @classmethod
    def _decode(cls, number):
        return bool(number)


class c_void_p(_SimpleCData):
    @classmethod
    def _encode(cls, value):
        return addressof(value) if isinstance(value, _CData) else super()._encode(value)

    @classmethod
    def _decode(cls, number):
        return number or None


class c_double(_SimpleCData):
    def __init__(self, value=0.0):
        self.value = value

    @property
    def value(self):
        if self._addr is None:
            return self._value
        bits = _read(self._addr, 8)
        exponent, fraction = bits >> 52 & 0x7ff, bits & (1 << 52) - 1
        size = (1 + fraction / 2 ** 52) * 2.0 ** (exponent - 1023) if exponent else fraction * 2.0 ** -1074
        return -size if bits >> 63 else size

    @value.setter
    def value(self, value):
        self._value = float(value)


class c_float(c_double):
    _size = 4


class c_char(_SimpleCData):
    _size = 1

    @classmethod
    def _encode(cls, value):
        return value[0] if isinstance(value, bytes) else value

    @classmethod
    def _decode(cls, number):
        return bytes([number])


class c_char_p(_SimpleCData):
    def __init__(self, value=None):
        self.value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value


class c_wchar_p(c_char_p):
    pass


class py_object(_SimpleCData):
    def __init__(self, *value):
        if value:
            self._objects = (value[0],)

    @property
    def value(self):
        if self._addr is not None:
            return _object_at(_read(self._addr, 8))
        if self._objects is None:
            raise ValueError('PyObject is NULL')
        return self._objects[0]

    @value.setter
    def value(self, value):
        self._objects = (value,)

    def __repr__(self):
        return 'py_object(%r)' % (self.value,) if self._objects else 'py_object(<NULL>)'


c_int8, c_uint8, c_int16, c_uint16, c_int32, c_uint32 = c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint
c_int64 = c_ssize_t = c_longlong = c_long
c_uint64 = c_size_t = c_ulonglong = c_ulong
`;

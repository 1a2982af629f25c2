import { pythonModule } from '../pythonModule.ts';

/** @cpython Modules/_struct.c */
export const structModule = pythonModule({
  name: 'struct',
  doc: 'Functions to convert between Python values and C structs.',
  file: 'struct',
  source: `
from array import array as _array


class error(Exception):
    pass


_SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8,
          'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'P': 8}


def _parse(format):
    if isinstance(format, bytes):
        format = format.decode()
    order, native = '<', True
    if format[:1] and format[0] in '@=<>!':
        order, native, format = '>' if format[0] in '>!' else '<', format[0] == '@', format[1:]
    at, count, items = 0, '', []
    for c in format:
        if c.isspace():
            continue
        if c.isdigit():
            count += c
            continue
        if c not in _SIZES:
            raise error('bad char in struct format')
        size = _SIZES[c] if native or c not in 'lL' else 4
        if native:
            at = (at + size - 1) // size * size
        n = int(count) if count else 1
        if c in 'sp':
            items.append((c, at, n))
        elif c != 'x':
            items += [(c, at + i * size, size) for i in range(n)]
        at += size * n
        count = ''
    if count:
        raise error('repeat count given without format specifier')
    return order, items, at


def calcsize(format):
    return _parse(format)[2]


def _pack(c, size, value, order):
    if c in 'fd':
        data = _array(c, [value]).tobytes()
        return data if order == '<' else data[::-1]
    if c == 's':
        if not isinstance(value, (bytes, bytearray)):
            raise error("argument for 's' must be a bytes object")
        return value[:size].ljust(size, b'\\0')
    if c == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return value
    if c == '?':
        return bytes([bool(value)])
    if not hasattr(value, '__index__'):
        raise error('required argument is not an integer')
    try:
        return int(value).to_bytes(size, 'little' if order == '<' else 'big', signed=c.islower())
    except OverflowError:
        low = -(1 << size * 8 - 1) if c.islower() else 0
        raise error("'%s' format requires %d <= number <= %d" % (
            c, low, low + (1 << size * 8) - 1)) from None


def pack(format, *values):
    order, items, total = _parse(format)
    if len(values) != len(items):
        raise error('pack expected %d items for packing (got %d)' % (len(items), len(values)))
    buffer = bytearray(total)
    for (c, at, size), value in zip(items, values):
        buffer[at:at + size] = _pack(c, size, value, order)
    return bytes(buffer)


def _unpack(c, data, order):
    if c in 'fd':
        return _array(c, data if order == '<' else data[::-1])[0]
    if c in 'sc':
        return bytes(data)
    n = int.from_bytes(data, 'little' if order == '<' else 'big', signed=c.islower())
    return bool(n) if c == '?' else n


def unpack(format, buffer):
    order, items, total = _parse(format)
    if len(buffer) != total:
        raise error('unpack requires a buffer of %d bytes' % total)
    return tuple(_unpack(c, bytes(buffer[at:at + size]), order) for c, at, size in items)


def unpack_from(format, buffer, offset=0):
    return unpack(format, bytes(buffer[offset:offset + calcsize(format)]))


def iter_unpack(format, buffer):
    size = calcsize(format)
    return (unpack(format, buffer[i:i + size]) for i in range(0, len(buffer), size))


def pack_into(format, buffer, offset, *values):
    data = pack(format, *values)
    buffer[offset:offset + len(data)] = data


class Struct:
    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)
`,
});

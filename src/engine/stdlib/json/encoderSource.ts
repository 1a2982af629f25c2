/** @cpython Lib/json/encoder.py */
export const JSON_ENCODER_SOURCE = `
_ESCAPES = {'\\\\': '\\\\\\\\', '"': '\\\\"', '\\b': '\\\\b', '\\f': '\\\\f', '\\n': '\\\\n',
            '\\r': '\\\\r', '\\t': '\\\\t'}
INFINITY = float('inf')


def _quote(s, ensure_ascii):
    out = []
    for c in s:
        n = ord(c)
        if c in _ESCAPES:
            c = _ESCAPES[c]
        elif n < 32 or (ensure_ascii and n > 126):
            if n > 0xffff:
                n -= 0x10000
                c = '\\\\u%04x\\\\u%04x' % (0xd800 | n >> 10, 0xdc00 | n & 0x3ff)
            elif n != 127:
                c = '\\\\u%04x' % n
        out.append(c)
    return '"' + ''.join(out) + '"'


class JSONEncoder(object):
    """Extensible JSON encoder for Python data structures."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) and indent is not None else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError('Object of type %s is not JSON serializable' % o.__class__.__name__)

    def encode(self, o):
        return self._encode(o, 0, set())

    def iterencode(self, o):
        yield self.encode(o)

    def _float(self, o):
        if o != o or o in (INFINITY, -INFINITY):
            if not self.allow_nan:
                raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
            return 'NaN' if o != o else 'Infinity' if o > 0 else '-Infinity'
        return float.__repr__(o)

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, not %s' % key.__class__.__name__)

    def _encode(self, o, level, seen):
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        if id(o) in seen:
            raise ValueError('Circular reference detected')
        seen.add(id(o))
        if isinstance(o, (list, tuple)):
            text = self._join('[', [self._encode(v, level + 1, seen) for v in o], ']', level)
        elif isinstance(o, dict):
            parts = []
            for k, v in sorted(o.items()) if self.sort_keys else o.items():
                k = self._key(k)
                if k is not None:
                    parts.append(_quote(k, self.ensure_ascii) + self.key_separator
                                 + self._encode(v, level + 1, seen))
            text = self._join('{', parts, '}', level)
        else:
            text = self._encode(self.default(o), level, seen)
        seen.discard(id(o))
        return text

    def _join(self, left, parts, right, level):
        if not parts:
            return left + right
        if self.indent is None:
            return left + self.item_separator.join(parts) + right
        inner = '\\n' + self.indent * (level + 1)
        return left + inner + (self.item_separator + inner).join(parts) + '\\n' + (
            self.indent * level) + right


def dumps(obj, *, cls=None, **kw):
    """Serialize obj to a JSON formatted str."""
    return (cls or JSONEncoder)(**kw).encode(obj)


def dump(obj, fp, **kw):
    """Serialize obj as a JSON formatted stream to fp."""
    fp.write(dumps(obj, **kw))
`;

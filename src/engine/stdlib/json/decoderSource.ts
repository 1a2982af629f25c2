/** @cpython Lib/json/decoder.py */
export const JSON_DECODER_SOURCE = `

class JSONDecodeError(ValueError):
    """Subclass of ValueError with the position of the error"""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\\n', 0, pos) + 1
        colno = pos - doc.rfind('\\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


JSONDecodeError.__module__ = 'json.decoder'
_UNESCAPES = {'"': '"', '\\\\': '\\\\', '/': '/', 'b': '\\b', 'f': '\\f', 'n': '\\n', 'r': '\\r', 't': '\\t'}
_WORDS = {'null': None, 'true': True, 'false': False}


class JSONDecoder(object):
    """Simple JSON decoder"""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.object_pairs_hook = object_pairs_hook
        self.strict = strict
        self.memo = {}

    def decode(self, s):
        obj, end = self.raw_decode(s, self._space(s, 0))
        end = self._space(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        try:
            result = self._value(s, idx)
        finally:
            self.memo.clear()
        return result

    def _space(self, s, i):
        while s[i:i + 1] in (' ', '\\t', '\\n', '\\r') and i < len(s):
            i += 1
        return i

    def _string(self, s, i):
        start, out = i, []
        i += 1
        while True:
            c = s[i:i + 1]
            if not c:
                raise JSONDecodeError('Unterminated string starting at', s, start)
            if c == '"':
                return ''.join(out), i + 1
            if c == '\\\\':
                i += 1
                e = s[i:i + 1]
                if e == 'u':
                    n = int(s[i + 1:i + 5], 16)
                    i += 4
                    if 0xd800 <= n < 0xdc00 and s[i + 1:i + 3] == '\\\\u':
                        n = 0x10000 + ((n - 0xd800) << 10) + int(s[i + 3:i + 7], 16) - 0xdc00
                        i += 6
                    c = chr(n)
                elif e in _UNESCAPES and e:
                    c = _UNESCAPES[e]
                else:
                    raise JSONDecodeError('Invalid \\\\escape', s, i - 1)
            elif c < ' ' and self.strict:
                raise JSONDecodeError('Invalid control character at', s, i)
            out.append(c)
            i += 1

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i)
        if c == '{':
            return self._object(s, i)
        if c == '[':
            return self._array(s, i)
        for word, value in _WORDS.items():
            if s.startswith(word, i):
                return value, i + len(word)
        j = i + (c == '-')
        while s[j:j + 1].isdigit():
            j += 1
        if j == i or s[i:j] == '-':
            for word in ('NaN', 'Infinity', '-Infinity'):
                if s.startswith(word, i):
                    return float(word), i + len(word)
            raise JSONDecodeError('Expecting value', s, i)
        end = j
        if s[j:j + 1] == '.' and s[j + 1:j + 2].isdigit():
            end = j + 1
            while s[end:end + 1].isdigit():
                end += 1
        if s[end:end + 1] in ('e', 'E') and end < len(s):
            k = end + 1 + (s[end + 1:end + 2] in ('+', '-'))
            if s[k:k + 1].isdigit():
                while s[k:k + 1].isdigit():
                    k += 1
                end = k
        return (self.parse_int if end == j else self.parse_float)(s[i:end]), end

    def _object(self, s, i):
        pairs = []
        i = self._space(s, i + 1)
        if s[i:i + 1] == '}':
            i += 1
        else:
            while True:
                if s[i:i + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
                key, i = self._string(s, i)
                key = self.memo.setdefault(key, key)
                i = self._space(s, i)
                if s[i:i + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, i)
                value, i = self._value(s, self._space(s, i + 1))
                pairs.append((key, value))
                i = self._space(s, i)
                c = s[i:i + 1]
                if c == '}':
                    i += 1
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                i = self._space(s, i + 1)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        pairs = dict(pairs)
        return (pairs if self.object_hook is None else self.object_hook(pairs)), i

    def _array(self, s, i):
        values = []
        i = self._space(s, i + 1)
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            i = self._space(s, i)
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i = self._space(s, i + 1)


def loads(s, *, cls=None, **kw):
    """Deserialize s to a Python object."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode('utf-8')
    elif not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, not %s' % s.__class__.__name__)
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    """Deserialize fp to a Python object."""
    return loads(fp.read(), **kw)
`;

import { pythonModule } from '../pythonModule.ts';

/** @cpython Lib/string.py */
export const stringModule = pythonModule({
  name: 'string',
  doc: 'A collection of string constants.',
  file: 'string',
  source: `
whitespace = ' \\t\\n\\r\\v\\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split the argument into words, capitalize each, and join them again."""
    return (sep or ' ').join(x.capitalize() for x in s.split(sep))


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _parts(self):
        text, i = self.template, 0
        while i < len(text):
            at = text.find(self.delimiter, i)
            if at < 0:
                yield text[i:], None
                return
            yield text[i:at], None
            braced = text[at + 1:at + 2] == '{'
            start = end = at + 1 + braced
            while end < len(text) and text[start:end + 1].isidentifier():
                end += 1
            if text[at + 1:at + 2] == self.delimiter:
                yield self.delimiter, None
                i = at + 2
            elif end > start and (not braced or text[end:end + 1] == '}'):
                i = end + braced
                yield text[at:i], text[start:end]
            else:
                yield None, at
                yield self.delimiter, None
                i = at + 1

    def _fill(self, mapping, kws, safe):
        if kws:
            mapping = {**(mapping or {}), **kws}
        out = []
        for text, name in self._parts():
            if text is None:
                if not safe:
                    lines = self.template[:name].splitlines(keepends=True)
                    lineno = max(len(lines), 1)
                    colno = name - len(''.join(lines[:lineno - 1])) + 1 if lines else 1
                    raise ValueError('Invalid placeholder in string: line %d, col %d'
                                     % (lineno, colno))
            elif name is None:
                out.append(text)
            elif safe and name not in mapping:
                out.append(text)
            else:
                out.append(str(mapping[name]))
        return ''.join(out)

    def substitute(self, mapping=None, **kws):
        return self._fill(mapping or {}, kws, False)

    def safe_substitute(self, mapping=None, **kws):
        return self._fill(mapping or {}, kws, True)


class Formatter:
    def format(self, format_string, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
`,
});

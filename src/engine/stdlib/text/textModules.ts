import { pythonModule } from '../pythonModule.ts';

/** @cpython Lib/textwrap.py */
export const textwrapModule = pythonModule({
  name: 'textwrap',
  doc: 'Text wrapping and filling.',
  file: 'textwrap',
  source: `
def dedent(text):
    """Remove any common leading whitespace from every line in text."""
    lines = text.split('\\n')
    margin = None
    for line in lines:
        content = line.lstrip(' \\t')
        if content:
            indent = line[:len(line) - len(content)]
            if margin is None:
                margin = indent
            while not indent.startswith(margin):
                margin = margin[:-1]
    margin = margin or ''
    return '\\n'.join(line[len(margin):] if line.strip() else '' for line in lines)


def indent(text, prefix, predicate=None):
    """Adds prefix to the beginning of selected lines in text."""
    predicate = predicate or str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))


def wrap(text, width=70, initial_indent='', subsequent_indent='', **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    lines, line = [], initial_indent
    for word in text.split():
        fresh = line.strip() == '' or line in (initial_indent, subsequent_indent)
        if not fresh and len(line) + 1 + len(word) > width:
            lines.append(line)
            line, fresh = subsequent_indent, True
        line += word if fresh else ' ' + word
        while len(line) > width:
            lines.append(line[:width])
            line = subsequent_indent + line[width:]
    return lines + [line] if line.strip() else lines


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return '\\n'.join(wrap(text, width=width, **kwargs))


def shorten(text, width, placeholder=' [...]', **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    text = ' '.join(text.split())
    if len(text) <= width:
        return text
    words = []
    for word in text.split():
        if len(' '.join(words + [word])) + len(placeholder) > width:
            break
        words.append(word)
    return ' '.join(words) + placeholder if words else placeholder.strip()
`,
});

/** @cpython Lib/pprint.py */
export const pprintModule = pythonModule({
  name: 'pprint',
  doc: 'Support to pretty-print lists, tuples, & dictionaries recursively.',
  file: 'pprint',
  source: `
import sys


def _key(k):
    return str(type(k)), k


def _sorted(items):
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=lambda kv: (str(type(kv[0])), str(kv[0])))


def _sort_repr(obj, sort_dicts):
    if type(obj) is dict and sort_dicts:
        return '{%s}' % ', '.join('%s: %s' % (_sort_repr(k, True), _sort_repr(v, True))
                                  for k, v in _sorted(obj.items()))
    if type(obj) is list:
        return '[%s]' % ', '.join(_sort_repr(v, sort_dicts) for v in obj)
    if type(obj) is tuple:
        return '(%s%s)' % (', '.join(_sort_repr(v, sort_dicts) for v in obj), ',' * (len(obj) == 1))
    return repr(obj)


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 **kwargs):
        self._indent = indent
        self._width = width
        self._stream = stream
        self._sort = sort_dicts

    def pprint(self, object):
        (self._stream or sys.stdout).write(self.pformat(object) + '\\n')

    def pformat(self, object):
        return self._format(object, 0, 0, set())

    def _format(self, obj, indent, allowance, context):
        if id(obj) in context:
            return '<Recursion on %s with id=%s>' % (type(obj).__name__, id(obj))
        context = context | {id(obj)}
        rep = self._repr(obj, context)
        if len(rep) <= self._width - indent - allowance or not obj or not hasattr(obj, '__len__'):
            return rep
        step = indent + self._indent
        if type(obj) is dict:
            items = _sorted(obj.items()) if self._sort else list(obj.items())
            parts = []
            for i, (k, v) in enumerate(items):
                key = repr(k)
                last = i == len(items) - 1
                parts.append('%s: %s' % (key, self._format(
                    v, step + len(key) + 2, allowance + 1 if last else 1, context)))
            left, right = '{', '}'
        elif type(obj) in (list, tuple, set, frozenset):
            left, right = {list: '[]', tuple: '()', set: '{}'}.get(type(obj), ('frozenset({', '})'))
            step = indent + len(left) - 1 + self._indent
            items = sorted(obj) if isinstance(obj, (set, frozenset)) else list(obj)
            parts = [self._format(v, step, allowance + 1 if i == len(items) - 1 else 1, context)
                     for i, v in enumerate(items)]
            if type(obj) is tuple and len(items) == 1:
                right = ',)'
        else:
            return rep
        return left + ' ' * (self._indent - 1) + (',\\n' + ' ' * step).join(parts) + right

    def _repr(self, obj, context):
        try:
            return _sort_repr(obj, self._sort)
        except RecursionError:
            return repr(obj)


def pprint(object, stream=None, indent=1, width=80, depth=None, **kw):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(indent, width, depth, stream, **kw).pprint(object)


def pformat(object, indent=1, width=80, depth=None, **kw):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent, width, depth, **kw).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object"""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


saferepr = repr
`,
});

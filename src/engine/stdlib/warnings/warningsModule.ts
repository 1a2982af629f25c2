import { pythonModule } from '../pythonModule.ts';

/** @cpython Lib/warnings.py */
export const warningsModule = pythonModule({
  name: 'warnings',
  doc: 'Python part of the warnings subsystem.',
  file: 'warnings',
  source: `
import sys

filters = []
_HIDDEN = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)
_seen = set()


class WarningMessage(object):
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source


def formatwarning(message, category, filename, lineno, line=None):
    return '%s:%s: %s: %s\\n' % (filename, lineno, category.__name__, message)


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.append((action, category)) if append else filters.insert(0, (action, category))


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    simplefilter(action, category, lineno, append)


def resetwarnings():
    del filters[:]


def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning, or maybe ignore it or raise an exception."""
    if isinstance(message, Warning):
        category = message.__class__
    category = category or UserWarning
    try:
        frame = sys._getframe(stacklevel)
    except ValueError:
        frame = sys._getframe(1)
    name, lineno = frame.f_code.co_filename, frame.f_lineno
    warning = message if isinstance(message, Warning) else category(message)
    action = next((a for a, c in filters if issubclass(category, c)), None)
    if action is None:
        main = frame.f_globals.get('__name__') == '__main__'
        hidden = issubclass(category, _HIDDEN) and not (
            main and issubclass(category, DeprecationWarning))
        action = 'ignore' if hidden else 'default'
    if action == 'error':
        raise warning
    key = str(message), category, lineno
    if action == 'ignore' or action != 'always' and key in _seen:
        return
    _seen.add(key)
    if _log is not None:
        _log.append(WarningMessage(warning, category, name, lineno))
    else:
        showwarning(warning, category, name, lineno)


_log = None


class catch_warnings(object):
    def __init__(self, *, record=False, module=None, action=None, category=Warning):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        global _log
        self._saved = filters[:], _log, set(_seen)
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            _log = []
            return _log

    def __exit__(self, *exc_info):
        global _log
        filters[:], _log, seen = self._saved
        _seen.clear()
        _seen.update(seen)
`,
});

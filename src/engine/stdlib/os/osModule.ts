import { pythonModule } from '../pythonModule.ts';

/** What of `os` needs no files. @cpython Lib/os.py */
export const osModule = pythonModule({
  name: 'os',
  doc: 'OS routines for NT or Posix depending on what system we are on.',
  file: 'os',
  source: `
import os.path as path

name = 'posix'
sep, altsep, extsep, pathsep, linesep = '/', None, '.', ':', '\\n'
curdir, pardir, devnull, defpath = '.', '..', '/dev/null', '/bin:/usr/bin'
environ = {'HOME': '/root', 'PATH': '/usr/bin:/bin', 'PYTHONHASHSEED': '0'}
error = OSError


def getpid():
    return 4242


def getppid():
    return 4241


def getcwd():
    return '/root'


def getenv(key, default=None):
    return environ.get(key, default)


def cpu_count():
    return 1


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        return type(path).__fspath__(path)
    except AttributeError:
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        + type(path).__name__) from None


def urandom(n):
    import random
    return bytes(random.getrandbits(8) for _ in range(n))


class PathLike:
    pass
`,
});

/** @cpython Lib/posixpath.py */
export const osPathModule = pythonModule({
  name: 'os.path',
  doc: 'Common operations on Posix pathnames.',
  file: 'posixpath',
  source: `
sep, curdir, pardir, extsep, pathsep = '/', '.', '..', '.', ':'


def join(a, *p):
    path = a
    for b in p:
        if b.startswith('/'):
            path = b
        elif not path or path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return p[p.rfind('/') + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    dot = p.rfind('.')
    start = p.rfind('/') + 1
    while start < dot and p[start] == '.':
        start += 1
    return (p[:dot], p[dot:]) if start < dot else (p, '')


def isabs(s):
    return s.startswith('/')


def normpath(path):
    if not path:
        return '.'
    slashes = 2 if path.startswith('//') and not path.startswith('///') else path.startswith('/')
    comps = []
    for comp in path.split('/'):
        if not comp or comp == '.':
            continue
        if comp != '..' or (not slashes and not comps) or (comps and comps[-1] == '..'):
            comps.append(comp)
        elif comps:
            comps.pop()
    return '/' * slashes + '/'.join(comps) or '.'


def abspath(path):
    return normpath(path if isabs(path) else join('/root', path))


realpath = abspath


def exists(path):
    return False


isfile = isdir = islink = lexists = exists


def expanduser(path):
    return '/root' + path[1:] if path.startswith('~') else path
`,
});

import { pythonModule } from '../pythonModule.ts';

/** What of `inspect` needs no source files. @cpython Lib/inspect.py */
export const inspectModule = pythonModule({
  name: 'inspect',
  doc: 'Get useful information from live Python objects.',
  file: 'inspect',
  source: `
import sys
import types
from collections import namedtuple

FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')
Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or isinstance(
        object, (types.MethodDescriptorType, types.WrapperDescriptorType))


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isgeneratorfunction(object):
    return isfunction(object) and bool(object.__code__.co_flags & 32)


def iscoroutinefunction(object):
    return isfunction(object) and bool(object.__code__.co_flags & 128)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def isdatadescriptor(object):
    return not isclass(object) and (hasattr(type(object), '__set__') or hasattr(type(object), '__delete__'))


def getmembers(object, predicate=None):
    results = [(name, getattr(object, name)) for name in dir(object) if hasattr(object, name)]
    return sorted(((n, v) for n, v in results if not predicate or predicate(v)), key=lambda p: p[0])


def getmro(cls):
    return cls.__mro__


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split('\\n')
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\\n'.join(lines)


def currentframe():
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, None, None)


def getouterframes(frame, context=1):
    framelist = []
    while frame:
        framelist.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return framelist


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def getargvalues(frame):
    code = frame.f_code
    names = code.co_varnames
    n = code.co_argcount
    return ArgInfo(list(names[:n]), names[n] if code.co_flags & 4 else None, None, frame.f_locals)


def unwrap(func):
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
    return func


def getmodule(object):
    return sys.modules.get(getattr(object, '__module__', None))


def getsource(object):
    raise OSError('could not get source code')


def getgeneratorstate(generator):
    if generator.gi_running:
        return 'GEN_RUNNING'
    if generator.gi_frame is None:
        return 'GEN_CLOSED'
    return 'GEN_CREATED' if generator.gi_frame.f_lasti in (-1, 0) else 'GEN_SUSPENDED'
`,
});

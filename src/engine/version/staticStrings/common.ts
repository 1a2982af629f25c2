/**
 * Strings that are part of the interpreter's binary in every release known here, among them the names
 * in the modules that are frozen into it: interned from the start and never freed.
 * @cpython Include/internal/pycore_global_strings.h#_Py_global_strings
 */
export const COMMON_STATIC_STRINGS: readonly string[] = (
  'TextIOWrapper _WindowsConsoleIO __IOBase_closed __abc_tpflags__ __abstractmethods__ ' +
  '__aiter__ __all__ __and__ __anext__ __args__ __await__ __bases__ __builtins__ __call__ ' +
  '__class__ __class_getitem__ __classcell__ __contains__ __delattr__ __delitem__ __dict__ ' +
  '__doc__ __enter__ __eq__ __exit__ __file__ __fspath__ __ge__ __getattr__ __getattribute__ ' +
  '__getitem__ __gt__ __hash__ __iadd__ __iand__ __import__ __init__ __instancecheck__ __ior__ ' +
  '__isabstractmethod__ __isub__ __iter__ __ixor__ __le__ __len__ __loader__ __lt__ __main__ ' +
  '__module__ __name__ __new__ __next__ __or__ __package__ __parameters__ __path__ ' +
  '__qualname__ __rand__ __reduce__ __reduce_ex__ __repr__ __reversed__ __ror__ __rsub__ ' +
  '__rxor__ __setitem__ __slots__ __spec__ __sub__ __subclasscheck__ __subclasshook__ __xor__ ' +
  '_abc_impl _bootstrap _find_and_load _fix_up_module _get_sourcefile _handle_fromlist ' +
  '_initializing _io _is_text_encoding _lock_unlock_module _uninitialized_submodules abc abs ' +
  'abspath abstracts access aclose acquire add addpackage addsitedir alias all altsep always ' +
  'any append archive argrest args argv ascii asend atexit athrow audit base basename bases ' +
  'bits bool buffer buffering bufsize builtins bytearray bytebuffer bytecode byteorder bytes ' +
  'cache cached callable casefold cb cdir chain charbuffer chars chdir checked child chmod ' +
  'chown clear close cls cmd code common commonpath compile compress conffile consumed ' +
  'contents cookie copy copyright coroutine count cpathname crc credits curdir cwd darwin data ' +
  'datapath date decode decodekey decoder decompress dedent default defpath devnull dict dir ' +
  'dir_fd dircase dirfd dirname dirpath dirs discard dont_inherit dot dumps elem encode ' +
  'encodedkey encodekey encoder encoding end endswith entries entry enumerate env environ ' +
  'environb eof err error errors exc exc_type exc_value excepthook exec execl execle execlp ' +
  'execlpe executable execv execve execvp execvpe exists exit expanduser expandvars extend ' +
  'extension extsep f1 f2 factory fd fdopen file filemode filename filepath files final find ' +
  'finder firstline flags fn follow_symlinks fork format fp fp1 fp2 fromlist frozenset ' +
  'fsdecode fsencode fspath fstat fstatvfs fullname fullpath func funcname funcobj fwalk fxn ' +
  'generator get get_source getatime getattr getctime getcwd getcwdb getdecoder getegid ' +
  'getencoder getenv getenvb geteuid getgid getmtime getpwnam getpwuid getreader getsize ' +
  'getstate getuid getwriter globals group has_location hasattr hasbytes hash hasstr head help ' +
  'here history hkey home hook hx id ignore importlib index info input insert instance int ' +
  'isabs isalnum isbytecode isbytes isdir isdisjoint isfile isinstance islink ismount isolated ' +
  'ispackage ispkg it item itemcase items iter iterator iterdecode iterencode join joinuser ' +
  'keepends key keys kwargs kwds last_exc latin1 lchown len level lexists lib libdir libdirs ' +
  'license line linebuffer lineno lines linesep link list listdir little loader loaders loads ' +
  'locale locals location lock lookup lower lstat lstrip magic main makedirs makepath map ' +
  'mapping marshal max maxsize mcls me memoryview message metaclass method methods mi min ' +
  'mkdir mkfifo mknod mktime mod mode modpath module modules mro msg mtime name names ' +
  'namespace never new newchars newdata newpath next nondirs normcase normpath ns nt obj ' +
  'object offset old onerror open optimize origin origname os other output override owner ' +
  'package pardir parent part partition path pathconf pathname paths pathsep pid pkgdir ' +
  'platform platlibdir pop popen popitem portions pos posix posixpath prefix prefixes print ' +
  'proc prompt property proto putenv pwd pwent py pycache pydoc quit range re read reader ' +
  'readline readlines readlink readsize realpath record recursive ref register release relfile ' +
  'relpath remove removedirs rename renames replace repr reset rest result returncode reverse ' +
  'reversed rfind rmdir rng rpartition rsplit rstrip s1 s2 samefile samestat scandir scls ' +
  'search seek self send sep set setattr setdefault sethelper setquit setstate setter shell ' +
  'sitedir size sizehint smsl sorted source span spawnl spawnle spawnlp spawnlpe spawnv ' +
  'spawnve spawnvp spawnvpe spec split splitdrive splitext splitlines sr srw st stacklevel ' +
  'start startswith stat state statvfs stderr stdin stdout stop str stream strict string strip ' +
  'sts subclass subprocess suffix suffixes sum super symlink sys t1 t2 tag tail target tb tell ' +
  'text textwrap throw tid tilde time tokenize top topdown topfd toppath traceback translate ' +
  'true truncate tuple typ type typing unlink unsetenv update upper userbase userhome utime ' +
  'val value values vars venv verbose verbosity version vxworks wait waiters waitpid wakeup ' +
  'walk warn warnings wb whence where win win32 winreg winver wpid write writelines writer zip ' +
  'zlib'
).split(' ');

/**
 * Names in the modules that are frozen into the interpreter and loaded at start-up (`abc`, `os`,
 * `site` ...): interned, and never freed.
 * @cpython Python/frozen.c#_PyImport_FrozenStdlib
 */
export const FROZEN_NAMES: ReadonlySet<string> = new Set(
  (
    'abc abs abspath abstracts acquire addpackage addsitedir all altsep always any archive ' +
    'argrest ascii atexit audit basename bases bits bool bytearray bytebuffer bytecode cache ' +
    'cached callable casefold cb cdir chain charbuffer chars chdir checked child chmod chown ' +
    'cls cmd common commonpath compile compress conffile consumed contents copyright ' +
    'coroutine cpathname crc credits curdir darwin datapath date decodekey decompress dedent ' +
    'defpath devnull dir dircase dirfd dirname dirpath dirs dot dumps elem encodedkey ' +
    'encodekey encoder endswith entries entry enumerate environ environb eof err error exc ' +
    'exec execl execle execlp execlpe executable execv execve execvp execvpe exists exit ' +
    'expanduser expandvars extension extsep f1 f2 fdopen filemode files find finder ' +
    'firstline fn fork fp fp1 fp2 frozenset fsdecode fsencode fspath fstat fstatvfs fullname ' +
    'fullpath funcname funcobj fwalk fxn generator getatime getctime getcwd getcwdb ' +
    'getdecoder getegid getencoder getenv getenvb geteuid getgid getmtime getpwnam getpwuid ' +
    'getreader getsize getuid getwriter group hasattr hasbytes hash hasstr head help here ' +
    'history hkey home hx id index info insert instance int isabs isalnum isbytecode isbytes ' +
    'isdir isdisjoint isfile islink ismount isolated ispackage ispkg it itemcase iterator ' +
    'iterdecode iterencode joinuser kwargs kwds lchown lexists lib libdir libdirs license ' +
    'linebuffer lines linesep link list listdir loader loaders loads location lock lookup ' +
    'lower lstat lstrip magic main makedirs makepath map marshal max maxsize mcls me ' +
    'memoryview methods mi min mkdir mkfifo mknod mktime modpath mtime names namespace never ' +
    'new newchars newdata newpath nondirs normcase normpath old onerror origname os other ' +
    'output override package pardir part partition pathconf pathname paths pathsep pkgdir ' +
    'platform platlibdir pop popen popitem portions posixpath prefix prefixes print proc ' +
    'prompt property putenv pwd pwent py pycache pydoc quit range re reader readlines ' +
    'readlink readsize realpath record recursive ref register relfile relpath remove ' +
    'removedirs rename renames repr rest result returncode rfind rmdir rng rpartition rsplit ' +
    'rstrip s1 s2 samefile samestat scandir scls search set setattr setdefault sethelper ' +
    'setquit setter shell sitedir smsl sorted span spawnl spawnle spawnlp spawnlpe spawnv ' +
    'spawnve spawnvp spawnvpe spec split splitdrive splitext splitlines sr srw st startswith ' +
    'stat state statvfs stop str stream strip sts subclass subprocess suffix suffixes sum ' +
    'super symlink sys t1 t2 tail tb textwrap tid tilde time tokenize topdown topfd toppath ' +
    'tuple typ typing unsetenv update upper userbase userhome utime val vars venv verbose ' +
    'verbosity vxworks wait waiters waitpid wakeup walk warn wb whence where win win32 ' +
    'winreg winver wpid writelines writer zip zlib'
  ).split(' '),
);

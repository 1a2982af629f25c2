/**
 * Strings that every release known here has interned before a program starts and never frees: those
 * of its binary, and names in the modules that it loads by itself.
 * @cpython Include/internal/pycore_global_strings.h#_Py_global_strings
 */
export const COMMON_STATIC_STRINGS: readonly string[] = (
  'ABC ABCMeta APPDATA ASCII AsyncGenerator AsyncIterable AsyncIterator AttributeError ' +
  'Awaitable BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE ' +
  'BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8 BYTECODE_SUFFIXES BlockingIOError ' +
  'BufferedIOBase BufferedIncrementalDecoder BufferedIncrementalEncoder BufferedRWPair ' +
  'BufferedRandom BufferedReader BufferedWriter BuiltinImporter ByteString BytesIO ' +
  'BytesWarning Callable Codec CodecInfo Collection Container Coroutine DEBUG_BUILD ' +
  'DEBUG_BYTECODE_SUFFIXES DEFAULT_BUFFER_SIZE DeprecationWarning ENABLE_USER_SITE ' +
  'END_CENTRAL_DIR_SIZE EOFError EXTENSION_SUFFIXES Ellipsis EllipsisType EncodedFile ' +
  'Exception ExtensionFileLoader FILE_ATTRIBUTE_ARCHIVE FILE_ATTRIBUTE_COMPRESSED ' +
  'FILE_ATTRIBUTE_DEVICE FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_ENCRYPTED ' +
  'FILE_ATTRIBUTE_HIDDEN FILE_ATTRIBUTE_INTEGRITY_STREAM FILE_ATTRIBUTE_NORMAL ' +
  'FILE_ATTRIBUTE_NOT_CONTENT_INDEXED FILE_ATTRIBUTE_NO_SCRUB_DATA FILE_ATTRIBUTE_OFFLINE ' +
  'FILE_ATTRIBUTE_READONLY FILE_ATTRIBUTE_REPARSE_POINT FILE_ATTRIBUTE_SPARSE_FILE ' +
  'FILE_ATTRIBUTE_SYSTEM FILE_ATTRIBUTE_TEMPORARY FILE_ATTRIBUTE_VIRTUAL FileExistsError ' +
  'FileFinder FileIO FileLoader FileNotFoundError FileReader FrozenImporter FunctionType ' +
  'Generator GeneratorExit GenericAlias HAVE_FACCESSAT HAVE_FCHDIR HAVE_FCHMOD HAVE_FCHMODAT ' +
  'HAVE_FCHOWN HAVE_FCHOWNAT HAVE_FDOPENDIR HAVE_FEXECVE HAVE_FPATHCONF HAVE_FSTATAT ' +
  'HAVE_FSTATVFS HAVE_FTRUNCATE HAVE_FUTIMENS HAVE_FUTIMES HAVE_FUTIMESAT HAVE_LCHFLAGS ' +
  'HAVE_LCHMOD HAVE_LCHOWN HAVE_LINKAT HAVE_LSTAT HAVE_LUTIMES HAVE_MKDIRAT HAVE_MKFIFOAT ' +
  'HAVE_MKNODAT HAVE_OPENAT HAVE_READLINKAT HAVE_RENAMEAT HAVE_SYMLINKAT HAVE_UNLINKAT ' +
  'HAVE_UTIMENSAT HKEY_CURRENT_USER HKEY_LOCAL_MACHINE HOME Hashable IOBase ImportError ' +
  'ImportWarning IncrementalDecoder IncrementalEncoder IncrementalNewlineDecoder IndexError ' +
  'ItemsView Iterable Iterator KeyError KeysView LICENSE Lib Library LookupError MAGIC_NUMBER ' +
  'MASK MAX MAXLINES MAX_COMMENT_LEN MS_WINDOWS Mapping MappingView MetadataPathFinder ' +
  'ModuleNotFoundError ModuleSpec MutableMapping MutableSequence MutableSet NamespaceLoader ' +
  'NamespaceReader NotADirectoryError NotImplemented NotImplementedError ' +
  'OPTIMIZED_BYTECODE_SUFFIXES OSError O_CREAT O_EXCL O_RDONLY O_WRONLY OpenKey PATH PIPE ' +
  'PREFIXES PYTHONCASEOK PYTHONUSERBASE P_NOWAIT P_NOWAITO P_WAIT ParamSpec PathFinder ' +
  'PathLike PermissionError Popen Python QueryValue Quitter REGISTRY_KEY REGISTRY_KEY_DEBUG ' +
  'RawIOBase Reader Reversible RuntimeError RuntimeWarning SEEK_CUR SEEK_END SEEK_SET ' +
  'SF_APPEND SF_ARCHIVED SF_IMMUTABLE SF_NOUNLINK SF_SNAPSHOT SOURCE_SUFFIXES ' +
  'STRING_END_ARCHIVE ST_ATIME ST_CTIME ST_DEV ST_GID ST_INO ST_MODE ST_MTIME ST_NLINK ST_SIZE ' +
  'ST_UID S_ENFMT S_IEXEC S_IFBLK S_IFCHR S_IFDIR S_IFDOOR S_IFIFO S_IFLNK S_IFMT S_IFPORT ' +
  'S_IFREG S_IFSOCK S_IFWHT S_IMODE S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO S_IRWXU ' +
  'S_ISBLK S_ISCHR S_ISDIR S_ISDOOR S_ISFIFO S_ISGID S_ISLNK S_ISPORT S_ISREG S_ISSOCK S_ISUID ' +
  'S_ISVTX S_ISWHT S_IWGRP S_IWOTH S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR Sequence Set Sized ' +
  'SourceFileLoader SourceLoader SourcelessFileLoader StopAsyncIteration StopIteration ' +
  'StreamReader StreamReaderWriter StreamRecoder StreamWriter StringIO SystemError SystemExit ' +
  'TextIOBase TextIOWrapper TypeError UF_APPEND UF_COMPRESSED UF_HIDDEN UF_IMMUTABLE UF_NODUMP ' +
  'UF_NOUNLINK UF_OPAQUE USER_BASE USER_SITE UnicodeDecodeError UnsupportedOperation ' +
  'ValueError ValuesView WIFSTOPPED WindowsRegistryFinder Writer ZipImportError ZipReader ' +
  '_AddedDllDirectory _BufferedIOBase _CASE_INSENSITIVE_PLATFORMS ' +
  '_CASE_INSENSITIVE_PLATFORMS_BYTES_KEY _CASE_INSENSITIVE_PLATFORMS_STR_KEY ' +
  '_CallableGenericAlias _ConcatenateGenericAlias _DeadlockError _DummyModuleLock _ERR_MSG ' +
  '_ERR_MSG_PREFIX _Environ _Helper _IOBase _ImportLockContext _LoaderBasics _MS_WINDOWS ' +
  '_ModuleLock _ModuleLockManager _MutableMapping__marker _NEEDS_LOADING _NamespaceLoader ' +
  '_NamespacePath _OPT _ORIGIN _POPULATE _PYCACHE _Printer _Printer__data _Printer__filenames ' +
  '_Printer__linecnt _Printer__lines _Printer__name _Printer__setup _RAW_MAGIC_NUMBER ' +
  '_RawIOBase _SEP _TextIOBase _WindowsConsoleIO __IOBase_closed __PYVENV_LAUNCHER__ ' +
  '__abc_tpflags__ __abstractmethods__ __aiter__ __all__ __and__ __anext__ __args__ __author__ ' +
  '__await__ __bases__ __builtins__ __cached__ __call__ __class__ __class_getitem__ ' +
  '__classcell__ __code__ __contains__ __delattr__ __delitem__ __dict__ __doc__ __enter__ ' +
  '__eq__ __exit__ __file__ __fspath__ __ge__ __getattr__ __getattribute__ __getitem__ __gt__ ' +
  '__hash__ __iadd__ __iand__ __import__ __init__ __instancecheck__ __interactivehook__ ' +
  '__ior__ __isabstractmethod__ __isub__ __iter__ __ixor__ __le__ __len__ __loader__ __lt__ ' +
  '__main__ __module__ __mro__ __name__ __new__ __next__ __or__ __origname__ __package__ ' +
  '__parameters__ __path__ __pycache__ __qualname__ __rand__ __reduce__ __reduce_ex__ __repr__ ' +
  '__reversed__ __ror__ __rsub__ __rxor__ __setitem__ __slots__ __spec__ __sub__ ' +
  '__subclasscheck__ __subclasshook__ __xor__ _abc _abc_cache _abc_caches_clear _abc_impl ' +
  '_abc_init _abc_instancecheck _abc_negative_cache _abc_negative_cache_version _abc_register ' +
  '_abc_registry _abc_registry_clear _abc_subclasscheck _add _add_dll_directory _ag ' +
  '_base_executable _blocking_on _bootstrap _bootstrap_external _bootstrap_module ' +
  '_buffer_decode _buffer_encode _builtin_from_name _cache_bytecode _cached _calc___package__ ' +
  '_calc_mode _call_with_frames_removed _check_arg_types _check_bytes _check_methods ' +
  '_check_name _check_name_wrapper _classify_pyc _code_to_hash_pyc _code_to_timestamp_pyc ' +
  '_code_type _codecs _collections_abc _compile_bytecode _compile_source _cookie _coro ' +
  '_createenviron _data _dump_registry _empty_charbuffer _epoch _eq_mtime _exec _execvpe ' +
  '_exists _exit _f _false _filemode_table _fill_cache _find_and_load _find_and_load_unlocked ' +
  '_find_parent_path_names _find_spec _fix_co_filename _fix_up_module _framework ' +
  '_from_iterable _frozen_importlib _frozen_importlib_external _fscodec _fspath _fwalk ' +
  '_gcd_import _get_cached _get_data _get_decompress_func _get_dump _get_exports_list ' +
  '_get_module_code _get_module_info _get_module_lock _get_module_path ' +
  '_get_mtime_and_size_of_source _get_parent_path _get_path _get_pyc_source _get_sep ' +
  '_get_sourcefile _get_spec _get_supported_file_loaders _getuserbase _globals ' +
  '_handle_fromlist _hash _have_functions _home _imp _imp_module _importing_zlib ' +
  '_init_module_attrs _init_pathinfo _initializing _install _install_external_importers _io ' +
  '_is_dir _is_param_expr _is_text_encoding _last_epoch _last_parent_path _load ' +
  '_load_backward_compatible _load_module_shim _load_unlocked _loaders _lock ' +
  '_lock_unlock_module _make_relax_case _mapping _mode _module_locks _module_repr ' +
  '_module_repr_from_spec _module_type _name _names _new_module _normalize_line_endings ' +
  '_object_name _open_registry _optimize _os _pack_uint32 _parse_dostime _path _path_cache ' +
  '_path_finder _path_hooks _path_importer_cache _path_is_mode_type _path_isabs _path_isdir ' +
  '_path_isfile _path_join _path_mtime _path_normpath _path_split _path_splitroot _path_stat ' +
  '_pathseps_with_colon _proc _py_abc _read_directory _recalculate _relax_case ' +
  '_relaxed_path_cache _remove_dll_directory _requires_builtin _requires_builtin_wrapper ' +
  '_requires_frozen _requires_frozen_wrapper _reset_caches _reset_registry _resolve_filename ' +
  '_resolve_name _sanity_check _script _search_registry _set _set_bootstrap_module ' +
  '_set_fileattr _setup _sitebuiltins _spawnvef _spec_from_module _splitext _stat _stdlib_dir ' +
  '_stream _thread _trace _type_repr _uninitialized_submodules _unmarshal_code _unpack_uint16 ' +
  '_unpack_uint32 _validate_hash_pyc _validate_timestamp_pyc _varprog _varprogb ' +
  '_verbose_message _warnings _weakref _winapi _wrap _wrap_close _write_atomic ' +
  '_zip_directory_cache _zip_searchorder abc abs abs_paths abspath abstractclassmethod ' +
  'abstractmethod abstractproperty abstracts abstractstaticmethod access aclose acquire ' +
  'acquire_lock add add_dll_directory addpackage addsitedir addsitepackages ' +
  'addusersitepackages alias all allocate_lock almost_filename alt_path_sep altsep altsepIndex ' +
  'always any append arc_offset archive argrest args argv ascii asend async_generator atexit ' +
  'athrow audit backslashreplace backslashreplace_errors base base_filename base_path basename ' +
  'bases bit bits bool buffer buffering bufsize builtin_module builtin_module_names ' +
  'builtin_name builtins bytearray bytearray_iterator bytebuffer bytecode bytecode_path ' +
  'byteorder bytes bytes_data bytes_iterator bytesdecoded bytesencoded cache cache_from_source ' +
  'cache_module cache_path cache_tag cached callable casefold catch_warnings cb cdir chain ' +
  'char charbuffer charbuffertype chars chdir check_enableusersite check_hash_based_pycs ' +
  'check_source check_str checked chflags child chmod chown classmethod clear close cls cmd ' +
  'code code_object comment_size common commonpath commonprefix comp compile compress comps ' +
  'conf_basename conffile consumed contents cookie copy copyright coroutine count cp437_table ' +
  'cpathname crc create_builtin create_dynamic create_module credits curdir cut_off cwd cygwin ' +
  'darwin data data_encoding data_info data_size datapath date debug_override decode ' +
  'decode_source decodedbytes decodekey decoder decodevalue decoding_map decompress dedent ' +
  'default defpath detect_encoding devnull dict dict_itemiterator dict_items dict_keyiterator ' +
  'dict_keys dict_valueiterator dict_values dir dir_fd dircase dirfd dirname dirpath dirs ' +
  'discard dont_inherit dont_write_bytecode dot dotIndex dot_count dotdot dumps elem empty ' +
  'emscripten enablerlcompleter encode encodedkey encodekey encoder encodevalue encoding ' +
  'encodings end endswith entries entry enumerate env env_base environ environb eof err error ' +
  'errors ex exc exc_details exc_info exc_traceback exc_type exc_value excepthook exe_dir exec ' +
  'exec_builtin exec_dynamic exec_func exec_module exec_prefix execl execle execlp execlpe ' +
  'execsitecustomize execusercustomize executable execv execve execvp execvpe exist_ok exists ' +
  'exit expanduser expandvars extend extension extension_suffixes extra_size extsep f1 f2 ' +
  'factory fd fdopen file file_encoding file_info file_name file_offset file_size filemode ' +
  'filename filenameIndex filename_base filepath files final find find_distributions ' +
  'find_frozen find_spec finder firstline flags fn follow_symlinks followlinks fork format ' +
  'format_exception formatted_items found_in_pycache_prefix fp fp1 fp2 from_bytes from_name ' +
  'fromlist frozen frozenset fsdecode fsencode fspath fstat fstatvfs full_path fullname ' +
  'fullpath func funcname funcobj fwalk fxn generator genericpath get get_cache_token get_code ' +
  'get_current_history_length get_data get_exec_path get_filename get_frozen_object get_ident ' +
  'get_resource_reader get_source getatime getattr getctime getcwd getcwdb getdecoder getegid ' +
  'getencoder getenv getenvb geteuid getfilesystemencodeerrors getfilesystemencoding getgid ' +
  'getincrementaldecoder getincrementalencoder getmtime getpwnam getpwuid getreader ' +
  'getsitepackages getsize getstate getuid getuserbase getusersitepackages getwriter globals ' +
  'globals_ group has_deadlock has_location hasattr hasbytes hash hash_based hasstr head ' +
  'header_position header_size help here history hkey home hook hx id ignore ' +
  'ignore_environment ignore_errors implementation import_ import_error importlib ' +
  'incrementaldecoder incrementalencoder index info init_filename initial_slashes input insert ' +
  'instance int invalidate_caches io is_builtin is_dir is_frozen is_frozen_package ' +
  'is_namespace is_package is_reload is_symlink isabs isalnum isbytecode isbytes isdir ' +
  'isdisjoint isfile isinstance islink ismount isolated ispackage ispkg it item itemcase items ' +
  'iter iterator iterdecode iterencode join joinuser keepends key keys klass known_paths ' +
  'kwargs kwds last_exc latin1 lchown len level lexists lib libdir libdirs license line ' +
  'line0withend line0withoutend linebuffer lineno lines linesep link list list_iterator ' +
  'list_reverseiterator listdir little load_module loader loader_class loader_details ' +
  'loader_module loader_state loaders loads locale locals location lock longrange_iterator ' +
  'lookup lookup_error lower lower_suffix_contents lstat lstrip magic main make_encoding_map ' +
  'make_identity_dict makedirs makepath map mapping mappingproxy marshal max max_comment_start ' +
  'maxsize mcls me memoryview message meta_path metaclass method methods mi min mkdir mkfifo ' +
  'mknod mktime mod mode modpath module module_from_spec module_info module_type modules mro ' +
  'msg mtime name name_size namereplace namereplace_errors names namespace namespace_path ' +
  'never new new_args new_comps new_name new_path new_root newchars newdata newline_decoder ' +
  'newpath next no_site no_user_site nondirs normcase normpath ns nt ntpath obj object offset ' +
  'old onerror open open_code opt_level optimization optimize orig_path orig_st origin ' +
  'origname os other output override owner package pardir parent parent_module ' +
  'parent_module_name parent_path parent_spec parse_and_bind part partition path ' +
  'path_attr_name path_finder path_hook path_hook_for_FileFinder path_hooks ' +
  'path_importer_cache path_list path_listb path_mtime path_parts path_repr path_sep ' +
  'path_sep_tuple path_separators path_stats path_tmp path_type pathconf pathname paths ' +
  'pathsep perm pid pkgdir platform platlibdir pop popen popitem portions pos posix posixpath ' +
  'prefix prefixes print proc prompt property proto putenv pw_dir pwd pwent py pycache ' +
  'pycache_filename pycache_prefix pydoc quit range range_iterator raw_data re read ' +
  'read_history_file read_init_file reader readline readlines readlink readsize realpath ' +
  'record recursive ref register register_error register_readline registry_key rel_list ' +
  'release release_lock relfile relpath remove remove_dll_directory removedirs removeduppaths ' +
  'rename renames replace replace_errors repr reset rest result returncode reverse reversed ' +
  'rfind rlcompleter rmdir rng root rpartition rsplit rstrip run_module s1 s2 samefile ' +
  'sameopenfile samestat saved_exc scandir scandir_it scls search seek seen self self_module ' +
  'send sep sepIndex set set_data set_iterator setattr setcopyright setdefault sethelper ' +
  'setquit setstate setter shell simplefilter site_prefix sitecustomize sitedir sitedircase ' +
  'sitepackages size sizehint smsl sorted source source_bytes source_bytes_readline ' +
  'source_from_cache source_hash source_mtime source_path source_size source_to_code span ' +
  'spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe spec ' +
  'spec_from_file_location spec_from_loader split split_paths splitdrive splitext splitlines ' +
  'sr srw st st_atime st_ctime st_dev st_ino st_mode st_mtime st_size stacklevel start ' +
  'start_list start_offset startswith stat stat_info state staticmethod statvfs stderr stdin ' +
  'stdout stop str str_iterator stream streamreader streamwriter strict strict_errors string ' +
  'strip stripped_path sts subclass submodule_search_locations subprocess suffix suffixes sum ' +
  'super supported_loaders supports_bytes_environ supports_dir_fd supports_effective_ids ' +
  'supports_fd supports_follow_symlinks supports_unicode_filenames surrogateescape symlink sys ' +
  'sys_module sys_version system_site t1 t2 t_args t_result table tag tail tail_module ' +
  'tail_name target tb tell text text_encoding textwrap throw tid tilde time to_bytes ' +
  'toc_entry tokenize top topdown topfd toppath traceback translate true truncate tuple ' +
  'tuple_iterator typ type typing uncompressed_size unknown unlink unsetenv update ' +
  'update_abstractmethods upper user_base user_site userbase usercustomize userhome utime val ' +
  'value values vars venv ver_nodot verbose verbosity version version_info virtual_conf ' +
  'vxworks wait waiters waitpid waitstatus_to_exitcode wakeup walk walk_dirs walk_into warn ' +
  'warnings wasi wb whence where why win win32 winreg winver with_traceback wpid write ' +
  'write_history write_history_file writelines writer xmlcharrefreplace ' +
  'xmlcharrefreplace_errors zip zip_iterator zipimporter zlib'
).split(' ');

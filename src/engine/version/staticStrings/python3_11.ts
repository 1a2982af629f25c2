import { COMMON_STATIC_STRINGS } from './common.ts';

/** What the binary of CPython 3.11 holds as interned strings, measured on 3.11.7. */
export const STATIC_STRINGS_3_11: ReadonlySet<string> = new Set([
  ...COMMON_STATIC_STRINGS,
  ...(
    '.0 ABC ABCMeta APPDATA ASCII AsyncGenerator AsyncIterable AsyncIterator AttributeError ' +
    'Awaitable BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE ' +
    'BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8 BYTECODE_SUFFIXES ' +
    'BlockingIOError BufferedIOBase BufferedIncrementalDecoder BufferedIncrementalEncoder ' +
    'BufferedRWPair BufferedRandom BufferedReader BufferedWriter BuiltinImporter ByteString ' +
    'BytesIO BytesWarning Callable Codec CodecInfo Collection Container Coroutine DEBUG_BUILD ' +
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
    'HAVE_UTIMENSAT HKEY_CURRENT_USER HKEY_LOCAL_MACHINE HOME HOMEDRIVE HOMEPATH Hashable ' +
    'IOBase ImportError ImportWarning IncrementalDecoder IncrementalEncoder ' +
    'IncrementalNewlineDecoder IndexError ItemsView Iterable Iterator KeyError KeysView ' +
    'LCMAP_LOWERCASE LCMapStringEx LICENSE LOCALE_NAME_INVARIANT LazyLoader Lib Library Loader ' +
    'LookupError MAGIC_NUMBER MASK MAX MAXLINES MAX_COMMENT_LEN MS_WINDOWS Mapping MappingView ' +
    'MetadataPathFinder ModuleNotFoundError ModuleSpec ModuleType MutableMapping ' +
    'MutableSequence MutableSet NamespaceLoader NamespaceReader NotADirectoryError ' +
    'NotImplemented NotImplementedError NullImporter OPTIMIZED_BYTECODE_SUFFIXES OSError ' +
    'O_CREAT O_EXCL O_RDONLY O_WRONLY OpenKey OpenWrapper PATH PIPE PREFIXES PYTHONCASEOK ' +
    'PYTHONUSERBASE P_NOWAIT P_NOWAITO P_WAIT ParamSpec PathFinder PathLike PermissionError ' +
    'Popen Python QueryValue Quitter REGISTRY_KEY REGISTRY_KEY_DEBUG RawIOBase Reader ' +
    'Reversible RuntimeError RuntimeWarning SEEK_CUR SEEK_END SEEK_SET SF_APPEND SF_ARCHIVED ' +
    'SF_IMMUTABLE SF_NOUNLINK SF_SNAPSHOT SOURCE_SUFFIXES STRING_END_ARCHIVE ST_ATIME ST_CTIME ' +
    'ST_DEV ST_GID ST_INO ST_MODE ST_MTIME ST_NLINK ST_SIZE ST_UID S_ENFMT S_IEXEC S_IFBLK ' +
    'S_IFCHR S_IFDIR S_IFDOOR S_IFIFO S_IFLNK S_IFMT S_IFPORT S_IFREG S_IFSOCK S_IFWHT S_IMODE ' +
    'S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO S_IRWXU S_ISBLK S_ISCHR S_ISDIR S_ISDOOR ' +
    'S_ISFIFO S_ISGID S_ISLNK S_ISPORT S_ISREG S_ISSOCK S_ISUID S_ISVTX S_ISWHT S_IWGRP ' +
    'S_IWOTH S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR Sequence Set Sized SourceFileLoader ' +
    'SourceLoader SourcelessFileLoader StopAsyncIteration StopIteration StreamReader ' +
    'StreamReaderWriter StreamRecoder StreamWriter StringIO SystemError SystemExit ' +
    'TestFrozenUtf8_1 TestFrozenUtf8_2 TestFrozenUtf8_4 TextIOBase TypeError UF_APPEND ' +
    'UF_COMPRESSED UF_HIDDEN UF_IMMUTABLE UF_NODUMP UF_NOUNLINK UF_OPAQUE USERNAME USERPROFILE ' +
    'USER_BASE USER_SITE UnicodeDecodeError UnsupportedOperation ValueError ValuesView ' +
    'WIFSTOPPED WindowsRegistryFinder Writer ZipImportError ZipReader _AddedDllDirectory ' +
    '_BufferedIOBase _CASE_INSENSITIVE_PLATFORMS _CASE_INSENSITIVE_PLATFORMS_BYTES_KEY ' +
    '_CASE_INSENSITIVE_PLATFORMS_STR_KEY _CallableGenericAlias _ConcatenateGenericAlias ' +
    '_DeadlockError _DummyModuleLock _ERR_MSG _ERR_MSG_PREFIX _Environ _Error _Helper _IOBase ' +
    '_ImportLockContext _LCMAP_LOWERCASE _LCMapStringEx _LOCALE_NAME_INVARIANT ' +
    '_LazyLoader__check_eager_loader _LazyModule _LoaderBasics _MS_WINDOWS _ModifiedArgv0 ' +
    '_ModuleLock _ModuleLockManager _MutableMapping__marker _NEEDS_LOADING _NamespaceLoader ' +
    '_NamespacePath _OPT _ORIGIN _POPULATE _PYCACHE _Printer _Printer__data ' +
    '_Printer__filenames _Printer__linecnt _Printer__lines _Printer__name _Printer__setup ' +
    '_RAW_MAGIC_NUMBER _RawIOBase _SEP _TempModule _TextIOBase __PYVENV_LAUNCHER__ __author__ ' +
    '__cached__ __code__ __initializing__ __interactivehook__ __mro__ __origname__ __pycache__ ' +
    '_abc _abc_cache _abc_caches_clear _abc_init _abc_instancecheck _abc_negative_cache ' +
    '_abc_negative_cache_version _abc_register _abc_registry _abc_registry_clear ' +
    '_abc_subclasscheck _abspath_fallback _add _add_dll_directory _ag _base_executable ' +
    '_blocking_on _bootstrap_external _bootstrap_module _buffer_decode _buffer_encode ' +
    '_builtin_from_name _cache_bytecode _cached _calc___package__ _calc_mode ' +
    '_call_with_frames_removed _check_arg_types _check_bytes _check_methods _check_name ' +
    '_check_name_wrapper _classify_pyc _code_to_hash_pyc _code_to_timestamp_pyc _code_type ' +
    '_codecs _collections_abc _compile_bytecode _compile_source _cookie _coro _createenviron ' +
    '_data _dump_registry _empty_charbuffer _epoch _eq_mtime _exec _execvpe _exists _exit _f ' +
    '_false _filemode_table _files _fill_cache _find_and_load_unlocked _find_module_shim ' +
    '_find_parent_path_names _find_spec _find_spec_from_path _find_spec_legacy ' +
    '_fix_co_filename _framework _from_iterable _frozen_importlib _frozen_importlib_external ' +
    '_fscodec _fspath _fwalk _gcd_import _get_bothseps _get_cached _get_code_from_file ' +
    '_get_data _get_decompress_func _get_dump _get_exports_list _get_main_module_details ' +
    '_get_module_code _get_module_details _get_module_info _get_module_lock _get_module_path ' +
    '_get_mtime_and_size_of_source _get_parent_path _get_path _get_pyc_source _get_sep ' +
    '_get_spec _get_supported_file_loaders _getfinalpathname _getfinalpathname_nonstrict ' +
    '_getfullpathname _getuserbase _getvolumepathname _globals _hash _have_functions _home ' +
    '_imp _imp_module _importing_zlib _init_module_attrs _init_pathinfo _install ' +
    '_install_external_importers _is_dir _is_param_expr _isdir _joinrealpath _last_epoch ' +
    '_last_parent_path _legacy_get_spec _load _load_backward_compatible _load_module_shim ' +
    '_load_unlocked _loaders _lock _make_relax_case _mapping _mode _module_locks _module_repr ' +
    '_module_repr_from_spec _module_to_load _module_type _name _names _new_module ' +
    '_normalize_line_endings _nt_readlink _object_name _open_registry _optimize _os ' +
    '_pack_uint32 _parse_dostime _path _path_cache _path_finder _path_hooks ' +
    '_path_importer_cache _path_is_mode_type _path_isabs _path_isdir _path_isfile _path_join ' +
    '_path_mtime _path_normpath _path_split _path_splitroot _path_stat _pathseps_with_colon ' +
    '_proc _py_abc _read_directory _readlink_deep _recalculate _relax_case _relaxed_path_cache ' +
    '_remove_dll_directory _requires_builtin _requires_builtin_wrapper _requires_frozen ' +
    '_requires_frozen_wrapper _reset_caches _reset_registry _resolve_filename _resolve_name ' +
    '_run_code _run_module_as_main _run_module_code _sanity_check _saved_module _saved_value ' +
    '_script _search_registry _sentinel _set _set_bootstrap_module _set_fileattr _setup ' +
    '_sitebuiltins _spawnvef _spec_from_module _splitext _stat _stdlib_dir _stream _thread ' +
    '_trace _type_repr _unmarshal_code _unpack_uint16 _unpack_uint32 _validate_hash_pyc ' +
    '_validate_timestamp_pyc _varprog _varprogb _verbose_message _walk _warnings _weakref ' +
    '_winapi _wrap _wrap_close _write_atomic _zip_directory_cache _zip_searchorder abs_paths ' +
    'abstractclassmethod abstractmethod abstractproperty abstractstaticmethod acquire_lock ' +
    'add_dll_directory addsitepackages addusersitepackages all_suffixes allocate_lock ' +
    'allowed_winerror almost_filename alt_path_sep alter_argv alter_sys altsepIndex arc_offset ' +
    'ascii_letters async_generator attr attrs_now attrs_then attrs_updated backslashreplace ' +
    'backslashreplace_errors base_filename base_path bit brace builtin_module ' +
    'builtin_module_names builtin_name bytearray_iterator bytecode_path bytes_data ' +
    'bytes_iterator bytesdecoded bytesencoded cache_from_source cache_module cache_path ' +
    'cache_tag candidate_confs catch_warnings char character charbuffertype ' +
    'check_enableusersite check_hash_based_pycs check_source check_str chflags classmethod ' +
    'code_object colon colon_sep comment_size commonprefix comp comps conf_basename contextlib ' +
    'contextmanager cp437_table create_builtin create_dynamic create_module current_user ' +
    'cut_off cygwin data_encoding data_info data_size debug_override decode_source ' +
    'decoded_path decodedbytes decodevalue decoding_map delattr detect_encoding dev1 dev2 ' +
    'dict_itemiterator dict_items dict_keyiterator dict_keys dict_valueiterator dict_values ' +
    'digits dollar dont_write_bytecode dotIndex dot_count dotdot drive drivesplits e1 e2 empty ' +
    'emscripten enablerlcompleter encodevalue encodings env_base ex exc_details exc_info ' +
    'exc_traceback exe_dir exec_builtin exec_dynamic exec_func exec_module exec_prefix ' +
    'execsitecustomize execusercustomize exist_ok existing extension_suffixes extensions ' +
    'extra_size file_encoding file_info file_name file_offset file_size filenameIndex ' +
    'filename_base find_distributions find_frozen find_loader find_module find_spec fname ' +
    'followlinks format_exception formatted_items found_in_pycache_prefix from_bytes from_name ' +
    'frozen full_path functools genericpath get_cache_token get_code ' +
    'get_current_history_length get_data get_exec_path get_filename get_frozen_object ' +
    'get_ident get_importer get_resource_reader getfilesystemencodeerrors ' +
    'getfilesystemencoding getincrementaldecoder getincrementalencoder getsitepackages ' +
    'getuserbase getusersitepackages getwindowsversion globals_ had_prefix has_deadlock ' +
    'hash_based header_offset header_position header_size ignore_environment ignore_errors imp ' +
    'implementation import_ import_error importer importlib.machinery importlib.metadata ' +
    'importlib.readers importlib.util incrementaldecoder incrementalencoder index2 ' +
    'init_filename init_globals initial_slashes initial_winerror initialized ino1 ino2 ' +
    'invalidate_caches io is_NullImporter is_builtin is_dir is_frozen is_frozen_package ' +
    'is_link is_namespace is_package is_reload is_symlink java klass known_paths libedit ' +
    'line0withend line0withoutend list_iterator list_reverseiterator load_module loader_class ' +
    'loader_details loader_module loader_state longrange_iterator lookup_error ' +
    'lower_suffix_contents main_globals main_name make_encoding_map make_identity_dict ' +
    'mappingproxy max_comment_start meta_path mod_globals mod_name mod_spec module_for_loader ' +
    'module_for_loader_wrapper module_from_spec module_info module_repr module_type name_size ' +
    'namereplace namereplace_errors namespace_path new_args new_comps new_name new_path ' +
    'new_root new_unc_prefix newline_decoder no_site no_user_site normp ntpath nul ok old_path ' +
    'open_code opt_level optimization orig_path orig_st original_name os.path p_drive p_path ' +
    'parent_module parent_module_name parent_name parent_path parent_spec parse_and_bind ' +
    'path_abs path_attr_name path_drive path_finder path_hook path_hook_for_FileFinder ' +
    'path_hooks path_importer_cache path_list path_listb path_mtime path_name path_parts ' +
    'path_repr path_rest path_sep path_sep_tuple path_separators path_stats path_tmp path_type ' +
    'pathlen percent perm pkg_main_name pkg_name pkgutil pw_dir pycache_filename ' +
    'pycache_prefix quote range_iterator raw_data rbrace read_code read_history_file ' +
    'read_init_file readline_doc register_error register_readline registry_key rel_list ' +
    'release_lock remove_dll_directory removeduppaths replace_errors res resolve_name ' +
    'result_drive result_path rlcompleter root run_globals run_module run_name run_path ' +
    'sameopenfile saved_exc saved_main scandir_it script_name seen self_module sepIndex seps ' +
    'set_data set_iterator set_loader set_loader_wrapper set_package set_package_wrapper ' +
    'setcopyright simplefilter site_prefix sitecustomize sitedircase sitepackages source_bytes ' +
    'source_bytes_readline source_from_cache source_hash source_mtime source_path source_size ' +
    'source_to_code spath spec_from_file_location spec_from_loader split_paths st_atime ' +
    'st_ctime st_dev st_ino st_mode st_mtime st_size start_abs start_drive start_list ' +
    'start_offset start_rest stat_info staticmethod str_iterator streamreader streamwriter ' +
    'strict_errors stripped_path submodule_search_locations supported_loaders ' +
    'supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd ' +
    'supports_follow_symlinks supports_unicode_filenames surrogateescape sys_module ' +
    'sys_version system_site t_args t_result table tail_module tail_name target_user ' +
    'temp_module text_encoding to_bytes toc_entry tuple_iterator types unc_prefix ' +
    'uncompressed_size unknown update_abstractmethods user_base user_site usercustomize util ' +
    'var varchars ver_nodot version_info virtual_conf waitstatus_to_exitcode walk_dirs ' +
    'walk_into wasi why winerror with_traceback wraps write_history write_history_file ' +
    'xmlcharrefreplace xmlcharrefreplace_errors zip_iterator zipimporter'
  ).split(' '),
]);

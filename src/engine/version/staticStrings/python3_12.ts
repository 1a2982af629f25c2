import { COMMON_STATIC_STRINGS } from './common.ts';
import { STATIC_STRINGS_SINCE_3_12 } from './since3_12.ts';

/** Strings that CPython 3.12 has interned before a program starts and never frees, measured on 3.12.1. */
export const STATIC_STRINGS_3_12: ReadonlySet<string> = new Set([
  ...COMMON_STATIC_STRINGS,
  ...STATIC_STRINGS_SINCE_3_12,
  ...(
    '%s ([ .0 037 1026 1125 1140 1250 1251 1252 1253 1254 1255 1256 1257 1258 273 424 437 ' +
    '500 646 775 850 852 855 857 858 860 861 862 863 864 865 866 869 8859 932 936 949 950 ' +
    'BRANCH CALL CLOCK_MONOTONIC DELIM EXEC_PREFIX HOMEDRIVE HOMEPATH ' +
    'IO_REPARSE_TAG_MOUNT_POINT JUMP LCMAP_LOWERCASE LCMapStringEx LINE ' +
    'LOCALE_NAME_INVARIANT LazyLoader Loader ModuleType NSIG RERAISE RTLD_DEEPBIND ' +
    'RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW SC_IOV_MAX ' +
    'SC_OPEN_MAX SC_SEM_NSEMS_MAX SIGABRT SIGCHLD SIGCONT SIGILL SIGRTMAX SIGRTMIN SIGSEGV ' +
    'SIGSTOP SIGWINCH TestFrozenUtf8_1 TestFrozenUtf8_2 TestFrozenUtf8_4 USERNAME ' +
    'USERPROFILE VPATH WSTOPSIG _CHUNK_SIZE _Error _LCMAP_LOWERCASE _LCMapStringEx ' +
    '_LOCALE_NAME_INVARIANT _LazyLoader__check_eager_loader _LazyModule _ModifiedArgv0 ' +
    '_TempModule __asyncio_running_event_loop__ __bound__ __cause__ __ceil__ __closure__ ' +
    '__constraints__ __context__ __contravariant__ __covariant__ __defaults__ __flags__ ' +
    '__floor__ __func__ __getformat__ __globals__ __kwdefaults__ __objclass__ __self__ ' +
    '__stdin__ __stdout__ __subclasses__ __suppress_context__ __text_signature__ ' +
    '__traceback__ __unpacked__ __value__ __weakrefoffset__ __wrapped__ _abspath_fallback ' +
    '_acquire_restore _at_fork_reinit _c _checkClosed _checkReadable _checkSeekable ' +
    '_checkWritable _co_code_adaptive _config_init _count _current_exceptions ' +
    '_current_frames _excepthook _files _filters_mutated _find_spec_from_path ' +
    '_frozen_module_names _get_bothseps _get_code_from_file _get_main_module_details ' +
    '_get_module_details _getfinalpathname _getfinalpathname_nonstrict _getframemodulename ' +
    '_getfullpathname _getvolumepathname _incompatible_extension_module_restrictions ' +
    '_init_main _install_importlib _is_main_interpreter _is_owned _is_python_build ' +
    '_joinrealpath _nt_readlink _override_multi_interp_extensions_check _path_exists ' +
    '_path_isdevdrive _path_islink _readlink_deep _recursion_count _release_save _run_code ' +
    '_run_module_as_main _run_module_code _saved_module _saved_value _sentinel _set_sentinel ' +
    '_setprofileallthreads _settraceallthreads _tail _varname_from_oparg ab abort add_note ' +
    'ag_code ag_frame ag_running ag_suspended aiter alarm algorithm all_suffixes allocate ' +
    'allowed_winerror alter_argv alter_sys anext ascii_decode ascii_encode ascii_letters ' +
    'asctime attr attrs_now attrs_then attrs_updated base_exe base_executable bin bit_count ' +
    'bit_length brace breakpoint buffered_stdio call_tracing capitalize cast cell_contents ' +
    'center character characters_written charmap_build charmap_decode charmap_encode ' +
    'check_hash_pycs_mode children chr chroot clock_getres clock_gettime clock_settime ' +
    'closerange co_lines co_lnotab co_positions code_debug_ranges colon colon_sep columns ' +
    'configure_c_stdio confstr conjugate contiguous copy_file_range cr_await cr_code ' +
    'cr_frame cr_origin cr_running cr_suspended ctermid ctime current_user cutoff ' +
    'daemon_threads_allowed debug decoded_path default_int_handler delattr deleter ' +
    'denominator derive detach dev1 dev2 device_encoding difference dig digits disable_check ' +
    'divmod dollar drive drivesplits dump dump_refs dup dup2 duration e1 e2 elapsed epsilon ' +
    'err_msg errno escape_decode eval eventfd events exceptions existing expandtabs ' +
    'extensions f_back f_bavail f_bfree f_blocks f_builtins f_code f_frsize f_globals ' +
    'f_lasti f_lineno f_trace f_trace_lines f_trace_opcodes fchdir fchmod fchown fdatasync ' +
    'filename2 filesystem_encoding filesystem_errors finalizer firstiter fname forkpty ' +
    'format_map fpathconf frequency fromhex fromkeys fsync ftruncate get_asyncgen_hooks ' +
    'get_blocking get_clock_info get_coroutine_origin_tracking_depth get_importer ' +
    'get_inheritable get_native_id get_terminal_size getbuffer getdefaultencoding ' +
    'getgrouplist getgroups getitimer getloadavg getlogin getpgid getpgrp getpid getppid ' +
    'getpriority getprofile getrandom getrecursionlimit getrefcount getresgid getresuid ' +
    'getsid getsignal getsizeof getter gettrace getvalue getweakrefcount getweakrefs ' +
    'getxattr gi_code gi_frame gi_running gi_suspended gi_yieldfrom gmtime had_prefix ' +
    'hash_bits hash_seed header_offset hexversion import_time importer importlib.machinery ' +
    'importlib.metadata importlib.readers importlib.util index2 indices init_frozen ' +
    'init_globals initgroups initial_winerror initialized ino1 ino2 inode ' +
    'install_signal_handlers int_max_str_digits intersection_update is_file is_finalizing ' +
    'is_integer is_link isalpha isdecimal isdigit isidentifier islower isnumeric isprintable ' +
    'isspace issubclass issubset issuperset istitle isupper itemsize kill killpg ' +
    'latin_1_decode latin_1_encode libedit listxattr ljust load localtime lock_held locked ' +
    'lockf login_tty lseek machine main_globals main_name major makedev malloc_stats ' +
    'mant_dig max_10_exp memfd_create micro minor mod_globals mod_name mod_spec ' +
    'module_search_paths module_search_paths_set modulus monitoring monotonic move_to_end ' +
    'nan nbytes ndim new_unc_prefix nice normp nul numerator oct ok old_path old_value ' +
    'openpty optimization_level ord orig_argv original_name os.path p_drive p_path p_root ' +
    'parent_name parse_argv parser_debug path_abs path_drive path_name path_rest ' +
    'pathconfig_warnings pathlen pause percent perf_counter perf_profiling pidfd_open pipe ' +
    'pipe2 pkg_main_name pkg_name pkgutil posix_fadvise posix_fallocate posix_spawn ' +
    'posix_spawnp pow pread preadv process_time program_name proxy pthread_getcpuclockid ' +
    'pthread_kill pthread_sigmask pwrite pwritev pythonpath_env quote radix ' +
    'raw_unicode_escape_decode raw_unicode_escape_encode rb rbrace read_code readline_doc ' +
    'readv reason reconfigure register_at_fork removesuffix res resolve_name result_drive ' +
    'result_path result_root rjust round rounds run run_command run_filename run_globals ' +
    'run_name run_path saved_main sched_get_priority_max sched_rr_get_interval ' +
    'sched_setaffinity sched_setparam sched_setscheduler sched_yield script_name seed_bits ' +
    'sendfile seps serial set_asyncgen_hooks set_blocking ' +
    'set_coroutine_origin_tracking_depth set_inheritable set_wakeup_fd setegid seteuid ' +
    'setgid setgroups setitimer setns setpgid setpgrp setpriority setprofile setregid ' +
    'setresgid setresuid setreuid settrace setuid setxattr show_ref_count si_band ' +
    'siginterrupt signal sigpending sigtimedwait sigwait sigwaitinfo site_import ' +
    'skip_source_first_line sound spath splice st_atime_ns st_blksize st_blocks st_gid ' +
    'st_mtime_ns st_nlink st_rdev st_reparse_tag st_uid stack_size start_abs start_drive ' +
    'start_new_thread start_rest stdio_encoding stdio_errors strerror strides strptime ' +
    'strsignal suboffsets swapcase symbols symmetric_difference sync sysconf system ' +
    'target_user tcgetpgrp tcsetpgrp temp_module thread time_ns title tm_gmtoff tm_isdst ' +
    'tm_zone tobytes tolist toreadonly ttyname types tzset umask uname unc_prefix ' +
    'unicode_escape_decode unicode_escape_encode union unregister unshare urandom ' +
    'use_environment use_frozen_modules use_hash_seed user user_site_directory utf8_mode ' +
    'utf_16_be_decode utf_16_be_encode utf_16_decode utf_16_encode utf_16_ex_decode ' +
    'utf_16_le_decode utf_16_le_encode utf_32_be_decode utf_32_be_encode utf_32_decode ' +
    'utf_32_encode utf_32_ex_decode utf_32_le_decode utf_32_le_encode utf_7_decode ' +
    'utf_7_encode util valid_signals var varchars varnames wait3 wait4 waitid warn_explicit ' +
    'width winerror write_bytecode writev zfill'
  ).split(' '),
]);

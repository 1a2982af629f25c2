/** Strings of 3.12 and 3.13, beside the common ones, that are interned before a program starts and never freed. */
export const STATIC_STRINGS_SINCE_3_12: readonly string[] = (
  'ArithmeticError AssertionError BaseException BaseExceptionGroup BrokenPipeError Buffer ' +
  'BufferError CANCELLED CS_GNU_LIBC_VERSION CS_PATH CallableProxyType ChildProcessError ' +
  'CodecRegistryError ConnectionAbortedError ConnectionError ConnectionRefusedError ' +
  'ConnectionResetError DirEntry EncodingWarning EnumKey EnvironmentError ExceptionGroup ' +
  'FINISHED F_OK False FloatingPointError FutureWarning GetACP IOError IndentationError ' +
  'InterruptedError IsADirectoryError JSONDecodeError KeyboardInterrupt KeyedRef LockType ' +
  'MISSING MemoryError NameError None O_APPEND O_CLOEXEC O_DIRECTORY O_NOCTTY O_NOFOLLOW ' +
  'O_NONBLOCK O_RDWR O_TMPFILE O_TRUNC OpenKeyEx OverflowError PENDING PLATLIBDIR ' +
  'POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 PREFIX PYTHONPATH PendingDeprecationWarning ' +
  'ProcessLookupError ProxyType Py_Repr RLock RecursionError ReferenceError ReferenceType ' +
  'ResourceWarning SEEK_DATA SEEK_HOLE SEP SIGCLD SIGINT SIGKILL SIGPIPE SIGTERM SIGXFSZ ' +
  'SIG_BLOCK SIG_DFL SIG_IGN SIG_SETMASK SIG_UNBLOCK SyntaxError SyntaxWarning TIMEOUT_MAX ' +
  'TMP_MAX TabError TimeoutError True UnboundLocalError UnicodeEncodeError UnicodeError ' +
  'UnicodeTranslateError UnicodeWarning UserWarning WITH_NEXT_FRAMEWORK WNOHANG W_OK ' +
  'Warning WarningMessage X_OK ZeroDivisionError _BlockingOnManager ' +
  '_DeprecateByteStringMeta _ExceptHookArgs _KeyedRef _List _STRUCT_TM_ITEMS ' +
  '_WeakValueDictionary __abs__ __add__ __aenter__ __aexit__ __annotations__ __bool__ ' +
  '__buffer__ __build_class__ __bytes__ __cantrace__ __classdict__ __classdictcell__ ' +
  '__complex__ __copy__ __ctypes_from_outparam__ __debug__ __del__ __delete__ ' +
  '__dictoffset__ __dir__ __displayhook__ __divmod__ __excepthook__ __float__ __floordiv__ ' +
  '__format__ __get__ __getinitargs__ __getnewargs__ __getnewargs_ex__ __getstate__ ' +
  '__ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __init_subclass__ ' +
  '__int__ __invert__ __ipow__ __irshift__ __itruediv__ __length_hint__ __lltrace__ ' +
  '__lshift__ __match_args__ __matmul__ __missing__ __mod__ __mro_entries__ __mul__ __ne__ ' +
  '__neg__ __newobj__ __newobj_ex__ __notes__ __orig_class__ __origin__ __pos__ __pow__ ' +
  '__prepare__ __radd__ __rdivmod__ __release_buffer__ __rfloordiv__ __rlshift__ ' +
  '__rmatmul__ __rmod__ __rmul__ __round__ __rpow__ __rrshift__ __rshift__ __rtruediv__ ' +
  '__set__ __set_name__ __setattr__ __setstate__ __sizeof__ __slotnames__ __stderr__ ' +
  '__str__ __truediv__ __trunc__ __type_params__ __typing_is_unpacked_typevartuple__ ' +
  '__typing_prepare_subst__ __typing_subst__ __typing_unpacked_tuple_args__ ' +
  '__warningregistry__ __weaklistoffset__ __weakref__ _abstract_ _active _alias_mbcs ' +
  '_aliases _annotation _anonymous_ _argtypes_ _as_parameter_ _asyncio_future_blocking ' +
  '_bless_my_loader _blksize _cache _check_retval_ _commit_removals _dealloc_warn ' +
  '_defaultaction _deprecated _feature_version _fields_ _finalizing _flags_ _getframe _git ' +
  '_has_deadlocked _import_tail _iterating _length_ _limbo _local _loop _multiarch ' +
  '_needs_com_addref_ _onceregistry _pack_ _path_abspath _pending_removals ' +
  '_remove_dead_weakref _restype_ _showwarnmsg _shutdown _slotnames _strptime_datetime ' +
  '_swappedbytes_ _type_ _unknown _warn_unawaited_coroutine _xoptions abiflags abs_tol ' +
  'add_done_callback after_in_child after_in_parent aggregate_class aliased_encoding ' +
  'aliases altzone ansi ansi_code_page ansi_x3_4_1968 arabic arg argdefs arguments ' +
  'as_integer_ratio asmo_708 ast attribute authorizer_callback autocommit backtick base64 ' +
  'base64_codec base_64 base_exec_prefix base_prefix before big big5 big5_hkscs big5_tw ' +
  'big5hkscs binary_form block blocked_on blocking_on bound buffer_callback buffer_size ' +
  'buffers bytes_per_sep bytes_warning bz2 bz2_codec c_call c_exception c_return ' +
  'cached_statements cadata cafile call call_exception_handler call_soon cancel candidate ' +
  'candidate_blocking_on candidate_conf candidate_ids capath category cb_type certfile ' +
  'check_same_thread chinese closed closefd closure co_argcount co_cellvars co_code ' +
  'co_consts co_exceptiontable co_filename co_firstlineno co_flags co_freevars ' +
  'co_kwonlyargcount co_linetable co_name co_names co_nlocals co_posonlyargcount ' +
  'co_qualname co_stacksize co_varnames codecaliases codecs command comment_factory ' +
  'compile_mode complex config consts cont context contravariant copyreg coro covariant ' +
  'cp037 cp1026 cp1051 cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 ' +
  'cp1257 cp1258 cp1361 cp154 cp273 cp367 cp424 cp437 cp500 cp65001 cp775 cp819 cp850 ' +
  'cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp866u cp869 cp932 ' +
  'cp936 cp949 cp950 cp_gr cp_is cpu_count csHPRoman8 csascii csbig5 csibm037 csibm1026 ' +
  'csibm273 csibm424 csibm500 csibm855 csibm857 csibm858 csibm860 csibm861 csibm863 ' +
  'csibm864 csibm865 csibm866 csibm869 csiso2022jp csiso2022kr csiso58gb231280 csisolatin1 ' +
  'csisolatin2 csisolatin3 csisolatin4 csisolatin5 csisolatin6 csisolatinarabic ' +
  'csisolatincyrillic csisolatingreek csisolatinhebrew cskoi8r cspc775baltic ' +
  'cspc850multilingual cspc862latinhebrew cspc8codepage437 cspcp852 csptcp154 csshiftjis ' +
  'cyrillic cyrillic_asian database daylight dbcs defaultaction delete depth detect_types ' +
  'deterministic dev_mode device dictcomp difference_update digest digest_size digestmod ' +
  'dispatch_table displayhook dklen dll doc dst dst_dir_fd eager_start ebcdic_cp_be ' +
  'ebcdic_cp_ca ebcdic_cp_ch ebcdic_cp_he ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ecma_114 ' +
  'ecma_118 edges effective_ids element_factory elot_928 end_lineno end_offset endpos ' +
  'entrypoint euc_cn euc_jis2004 euc_jis_2004 euc_jisx0213 euc_jp euc_kr euccn ' +
  'eucgb2312_cn eucjis2004 eucjisx0213 eucjp euckr event eventmask exception exe ' +
  'existing_file_name exp extra_tokens f_locals facility false family fanout faulthandler ' +
  'fd2 fdel fget file_actions fileno fillvalue filter filters find_class fix_imports float ' +
  'float_info flush from_param fromtimestamp fromutc fset future gb18030 gb18030_2000 ' +
  'gb2312 gb2312_1980 gb2312_80 gbk generation genexpr get_debug get_event_loop get_loop ' +
  'getaliases getregentry gid greek greek8 groupindex groups handle hash_info hash_name ' +
  'header headers hebrew hex hex_codec hi hkscs hp_roman8 hz hz_gb hz_gb_2312 hzgb ibm037 ' +
  'ibm039 ibm1026 ibm1051 ibm1125 ibm1140 ibm273 ibm367 ibm424 ibm437 ibm500 ibm775 ibm819 ' +
  'ibm850 ibm852 ibm855 ibm857 ibm858 ibm860 ibm861 ibm862 ibm863 ibm864 ibm865 ibm866 ' +
  'ibm869 ident imag in_fd incoming indexgroup inf infer_variance inheritable initial ' +
  'initial_bytes initial_value initval inner_size insert_comments insert_pis inspect ' +
  'instructions interactive intern intersection is_junction is_running isascii isatty ' +
  'isdevdrive isjunction iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 ' +
  'iso2022_jp_ext iso2022_kr iso2022jp iso2022jp_1 iso2022jp_2 iso2022jp_2004 iso2022jp_3 ' +
  'iso2022jp_ext iso2022kr iso646_us iso8859 iso8859_1 iso8859_10 iso8859_11 iso8859_13 ' +
  'iso8859_14 iso8859_15 iso8859_16 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 ' +
  'iso8859_7 iso8859_8 iso8859_9 iso_2022_jp iso_2022_jp_1 iso_2022_jp_2 iso_2022_jp_2004 ' +
  'iso_2022_jp_3 iso_2022_jp_ext iso_2022_kr iso_8859_1 iso_8859_10 iso_8859_10_1992 ' +
  'iso_8859_11 iso_8859_11_2001 iso_8859_13 iso_8859_14 iso_8859_14_1998 iso_8859_15 ' +
  'iso_8859_16 iso_8859_16_2001 iso_8859_1_1987 iso_8859_2 iso_8859_2_1987 iso_8859_3 ' +
  'iso_8859_3_1988 iso_8859_4 iso_8859_4_1988 iso_8859_5 iso_8859_5_1988 iso_8859_6 ' +
  'iso_8859_6_1987 iso_8859_7 iso_8859_7_1987 iso_8859_8 iso_8859_8_1988 iso_8859_9 ' +
  'iso_8859_9_1989 iso_celtic iso_ir_100 iso_ir_101 iso_ir_109 iso_ir_110 iso_ir_126 ' +
  'iso_ir_127 iso_ir_138 iso_ir_144 iso_ir_148 iso_ir_157 iso_ir_166 iso_ir_199 iso_ir_226 ' +
  'iso_ir_58 iso_ir_6 isoformat isolation_level istext iterable iterations jisx0213 johab ' +
  'joinpath jump keyfile kind koi8_r korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ' +
  'ksx1001 kw kw1 kw2 kz1048 kz_1048 l1 l10 l2 l3 l4 l5 l6 l7 l8 l9 lambda last last_node ' +
  'last_traceback last_type last_value latin latin10 latin2 latin3 latin4 latin5 latin6 ' +
  'latin7 latin8 latin9 latin_1 leaf_size length library limit line_buffering listcomp lo ' +
  'logoption loop mac_centeuro mac_cyrillic mac_greek mac_iceland mac_latin2 mac_roman ' +
  'mac_turkish maccentraleurope maccyrillic macgreek maciceland macintosh maclatin2 ' +
  'macroman macturkish match max_length maxdigits maxevents maxmem maxsplit maxvalue mbcs ' +
  'memLevel memlimit metadata missing modname modnames module_globals ms1361 ms932 ms936 ' +
  'ms949 ms950 ms_kanji mskanji mycmp n_arg n_fields n_sequence_fields n_unnamed_fields ' +
  'name_from namespace_separator namespaces narg ndigits nested new_file_name new_limit ' +
  'newline newlines nlocals node_depth node_offset norm_encoding normalize_encoding nstype ' +
  'null number ob offset_dst offset_src on_type_read onceregistry only_keys oparg opcode ' +
  'opener operation options order os_name out_fd outgoing overlapped pages password ' +
  'pattern peek persistent_id persistent_load person pi_factory policy pos1 pos2 ' +
  'print_file_and_line priority progress progress_handler progress_routine protocol ps1 ' +
  'ps2 pt154 ptcp154 pth punct python query quiet quopri quopri_codec quoted_printable ' +
  'quotedprintable quotetabs r8 raw read1 readable readall readinto readinto1 readonly ' +
  'real reducer_override registry rel_tol reload removeprefix repl reserved resetids ' +
  'return rindex rk1048 roman8 rot13 rot_13 ruscii s_jis s_jis_2004 s_jisx0213 safe_path ' +
  'salt sched_getaffinity sched_priority scheduler search_function seekable seen_ids ' +
  'selectors self_weakref sequence server_hostname server_side session setcomp setpgroup ' +
  'setsid setsigdef setsigmask shape shift_jis shift_jis_2004 shift_jisx0213 shiftjis ' +
  'shiftjis2004 shiftjisx0213 show_cmd signed sjis sjis_2004 sjisx0213 skip_file_prefixes ' +
  'sleep slice sock sort source_traceback spec_loader splitroot src src_dir_fd stack ' +
  'stat_result statement status stdlib_dir stdlib_module_names step steps store_name ' +
  'strategy strftime strict_mode strk1048_2002 struct_time sub_key surrogatepass ' +
  'symmetric_difference_update tabsize target_id target_is_directory task tb_frame ' +
  'tb_lasti tb_lineno tb_next template term terminal_size test thai thread_id threading ' +
  'timeout times timetuple timezone tis620 tis_620 tis_620_0 tis_620_2529_0 tis_620_2529_1 ' +
  'trace_callback tracemalloc trailers twice txt type_params tz tzname u16 u32 u7 u8 u_jis ' +
  'uhc uid ujis uname_result unicode_1_1_utf_7 unicodebigunmarked unicodelittleunmarked ' +
  'unraisablehook uri us us_ascii usedforsecurity utf utf16 utf32 utf7 utf8 utf8_ucs2 ' +
  'utf8_ucs4 utf_16 utf_16_be utf_16_le utf_16be utf_16le utf_32 utf_32_be utf_32_le ' +
  'utf_32be utf_32le utf_7 utf_8 utf_8_decode utf_8_encode uu uu_codec volume ' +
  'warn_default_encoding warnoptions wbits week weekday which who windows_1250 ' +
  'windows_1251 windows_1252 windows_1253 windows_1254 windows_1255 windows_1256 ' +
  'windows_1257 windows_1258 withdata wr writable write_through x_mac_japanese ' +
  'x_mac_korean x_mac_simp_chinese x_mac_trad_chinese xoptions year zdict zlib_codec'
).split(' ');

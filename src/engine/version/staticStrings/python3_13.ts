import { COMMON_STATIC_STRINGS } from './common.ts';

/** What the binary of CPython 3.13 holds as interned strings. */
export const STATIC_STRINGS_3_13: ReadonlySet<string> = new Set([
  ...COMMON_STATIC_STRINGS,
  'list index out of range',
  ...(
    '%% .<locals> .defaults .generic_base .kwdefaults .type_params 1e309 <NULL> <dictcomp> ' +
    '<genexpr> <lambda> <listcomp> <module> <setcomp> <string> <unknown> CANCELLED FINISHED ' +
    'False JSONDecodeError PENDING Py_Repr True WarningMessage __abs__ __add__ __aenter__ ' +
    '__aexit__ __annotations__ __bool__ __buffer__ __build_class__ __bytes__ __cantrace__ ' +
    '__classdict__ __classdictcell__ __complex__ __copy__ __ctypes_from_outparam__ __del__ ' +
    '__delete__ __dictoffset__ __dir__ __divmod__ __firstlineno__ __float__ __floordiv__ ' +
    '__format__ __get__ __getinitargs__ __getnewargs__ __getnewargs_ex__ __getstate__ ' +
    '__ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __init_subclass__ ' +
    '__int__ __invert__ __ipow__ __irshift__ __itruediv__ __length_hint__ __lltrace__ ' +
    '__lshift__ __match_args__ __matmul__ __missing__ __mod__ __mro_entries__ __mul__ __ne__ ' +
    '__neg__ __newobj__ __newobj_ex__ __notes__ __orig_class__ __origin__ __pos__ __pow__ ' +
    '__prepare__ __radd__ __rdivmod__ __release_buffer__ __rfloordiv__ __rlshift__ __rmatmul__ ' +
    '__rmod__ __rmul__ __round__ __rpow__ __rrshift__ __rshift__ __rtruediv__ __set__ ' +
    '__set_name__ __setattr__ __setstate__ __sizeof__ __slotnames__ __static_attributes__ ' +
    '__str__ __truediv__ __trunc__ __type_params__ __typing_is_unpacked_typevartuple__ ' +
    '__typing_prepare_subst__ __typing_subst__ __typing_unpacked_tuple_args__ ' +
    '__warningregistry__ __weaklistoffset__ __weakref__ _abstract_ _active _align_ _annotation ' +
    '_anonymous_ _argtypes_ _as_parameter_ _asyncio_future_blocking _blksize _check_retval_ ' +
    '_dealloc_warn _feature_version _field_types _fields_ _finalizing _flags_ _length_ _limbo ' +
    '_loop _needs_com_addref_ _only_immortal _pack_ _restype_ _showwarnmsg _shutdown ' +
    '_slotnames _strptime _strptime_datetime _swappedbytes_ _type_ _warn_unawaited_coroutine ' +
    '_xoptions abs_tol add_done_callback after_in_child after_in_parent aggregate_class ' +
    'allow_code arg argdefs arguments as_integer_ratio ast attribute authorizer_callback ' +
    'autocommit backtick before big binary_form block bound buffer_callback buffer_size ' +
    'buffers bytes_per_sep c_call c_exception c_return cached_datetime_module ' +
    'cached_statements cadata cafile call call_exception_handler call_soon callback cancel ' +
    'capath category cb_type certfile check_same_thread closed closefd closure co_argcount ' +
    'co_cellvars co_code co_consts co_exceptiontable co_filename co_firstlineno co_flags ' +
    'co_freevars co_kwonlyargcount co_linetable co_name co_names co_nlocals co_posonlyargcount ' +
    'co_qualname co_stacksize co_varnames col_offset command comment_factory compile_mode ' +
    'consts context contravariant copyreg coro covariant database day defaultaction delete ' +
    'depth desired_access detect_types deterministic device dictcomp difference_update digest ' +
    'digest_size digestmod dispatch_table displayhook dklen doc dst dst_dir_fd eager_start ' +
    'effective_ids element_factory end_col_offset end_lineno end_offset endpos entrypoint ' +
    'event eventmask exception existing_file_name exp extra_tokens facility false family ' +
    'fanout fd2 fdel fget file_actions fileno fillvalue filter filters find_class fix_imports ' +
    'flush fold from_param fromtimestamp fromutc fset future generation genexpr get_debug ' +
    'get_event_loop get_loop gid groupindex groups handle handle_seq hash_name header headers ' +
    'hi hour ident identity_hint imag in_fd incoming indexgroup inf infer_variance ' +
    'inherit_handle inheritable initial initial_bytes initial_owner initial_state ' +
    'initial_value initval inner_size insert_comments insert_pis instructions intern ' +
    'intersection interval is_running isatty isoformat isolation_level istext iterable ' +
    'iterations json.decoder jump keyfile kind kw kw1 kw2 kwdefaults label lambda last ' +
    'last_node last_traceback last_type last_value leaf_size length limit line_buffering ' +
    'listcomp lo logoption loop manual_reset match max_length maxdigits maxevents maxlen ' +
    'maxmem maxsplit maxvalue memLevel memlimit metadata microsecond milliseconds minute ' +
    'module_globals month mutex mycmp n_arg n_fields n_sequence_fields n_unnamed_fields ' +
    'name_from namespace_separator namespaces narg ndigits nested new_file_name new_limit ' +
    'newline newlines nlocals node_depth node_offset nstype null number offset_dst offset_src ' +
    'on_type_read onceregistry only_keys oparg opcode opener operation options order out_fd ' +
    'outgoing overlapped pages password pattern peek persistent_id persistent_load person ' +
    'pi_factory policy pos1 pos2 print_file_and_line priority progress progress_handler ' +
    'progress_routine protocol ps1 ps2 query quotetabs raw read1 readable readall readinto ' +
    'readinto1 readonly real reducer_override registry rel_tol reload repl reserved resetids ' +
    'return salt sched_priority scheduler second security_attributes seekable selectors ' +
    'sequence server_hostname server_side session setcomp setpgroup setsid setsigdef ' +
    'setsigmask shape show_cmd signed skip_file_prefixes sleep sock sort source_traceback spam ' +
    'src src_dir_fd statement status step steps store_name strategy strftime strict_mode ' +
    'sub_key symmetric_difference_update tabsize target_is_directory task tb_frame tb_lasti ' +
    'tb_lineno tb_next template term threading timeout times timetuple trace_callback trailers ' +
    'twice txt type_params tz tzinfo tzname uid unraisablehook uri usedforsecurity utf-8 ' +
    'volume wait_all warn_on_full_buffer warnoptions wbits week weekday which who withdata ' +
    'writable write_through year zdict {{ }}'
  ).split(' '),
]);

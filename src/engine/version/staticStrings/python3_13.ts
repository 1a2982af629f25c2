import { COMMON_STATIC_STRINGS } from './common.ts';
import { STATIC_STRINGS_SINCE_3_12 } from './since3_12.ts';

/** Strings that CPython 3.13 has interned before a program starts and never frees, measured on 3.13.0. */
export const STATIC_STRINGS_3_13: ReadonlySet<string> = new Set([
  ...COMMON_STATIC_STRINGS,
  ...STATIC_STRINGS_SINCE_3_12,
  'list index out of range',
  ...(
    '%% .<locals> .defaults .generic_base .kwdefaults .type_params 1e309 <NULL> <dictcomp> ' +
    '<genexpr> <lambda> <listcomp> <module> <setcomp> <string> <unknown> ABI_THREAD ' +
    'AppleFrameworkLoader CAN_USE_PYREPL END_CENTRAL_DIR_LOCATOR_SIZE_64 ' +
    'END_CENTRAL_DIR_SIZE_64 MAX_UINT32 POSIX_SPAWN_CLOSEFROM PYTHON_BASIC_REPL ' +
    'PYTHON_HISTORY SF_DATALESS SF_FIRMLINK SF_RESTRICTED SF_SETTABLE STRING_END_LOCATOR_64 ' +
    'STRING_END_ZIP_64 UF_DATAVAULT UF_SETTABLE UF_TRACKED ZIP64_EXTRA_TAG ' +
    '_IncompleteInputError _ThreadHandle __data __filenames __firstlineno__ __linecnt ' +
    '__lines __name __setup __static_attributes__ _align_ _error _field_types _fwalk_close ' +
    '_fwalk_walk _fwalk_yield _get_cpu_count_config _get_files _get_framelocalsproxy ' +
    '_get_implementation _only_immortal _path_splitroot_ex _pyrepl _strptime _unpack_uint64 ' +
    '_walk_symlinks_as_files abi_thread action allow_code backend bundle_path ' +
    'cached_datetime_module callback central_directory_position central_directory_size ' +
    'col_offset day desired_access editline end_col_offset extension_loaders extra_data ' +
    'extra_data_len fold framelocalsproxy framework_binary getencoding gethistoryfile ' +
    'handle_seq hour identity_hint implementation_lower inherit_handle initial_owner ' +
    'initial_state interval ios isroot json.decoder kwdefaults label manual_reset ' +
    'max_comment_plus_dirs_size maxlen microsecond milliseconds minute month mutex ' +
    'num_entries num_extra_values path_tail pos64 process_cpu_count pth_content ' +
    'readline_module second security_attributes site spam st_file_attributes st_flags ' +
    'start_tail struct topname tvos tzinfo unix_console unpack_from utf-8 ver wait_all ' +
    'warn_on_full_buffer watchos windows_31j {{ }}'
  ).split(' '),
]);

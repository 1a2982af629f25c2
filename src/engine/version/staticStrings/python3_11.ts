import { COMMON_STATIC_STRINGS } from './common.ts';

/** Strings that CPython 3.11 has interned before a program starts and never frees, measured on 3.11.7. */
export const STATIC_STRINGS_3_11: ReadonlySet<string> = new Set([
  ...COMMON_STATIC_STRINGS,
  ...(
    '.0 HOMEDRIVE HOMEPATH LCMAP_LOWERCASE LCMapStringEx LOCALE_NAME_INVARIANT LazyLoader ' +
    'Loader ModuleType NullImporter OpenWrapper TestFrozenUtf8_1 TestFrozenUtf8_2 ' +
    'TestFrozenUtf8_4 USERNAME USERPROFILE _Error _LCMAP_LOWERCASE _LCMapStringEx ' +
    '_LOCALE_NAME_INVARIANT _LazyLoader__check_eager_loader _LazyModule _ModifiedArgv0 ' +
    '_TempModule __initializing__ _abspath_fallback _files _find_module_shim ' +
    '_find_spec_from_path _find_spec_legacy _get_bothseps _get_code_from_file ' +
    '_get_main_module_details _get_module_details _getfinalpathname ' +
    '_getfinalpathname_nonstrict _getfullpathname _getvolumepathname _isdir _joinrealpath ' +
    '_legacy_get_spec _module_to_load _nt_readlink _readlink_deep _run_code ' +
    '_run_module_as_main _run_module_code _saved_module _saved_value _sentinel _walk ' +
    'all_suffixes allowed_winerror alter_argv alter_sys ascii_letters attr attrs_now ' +
    'attrs_then attrs_updated brace candidate_confs character colon colon_sep contextlib ' +
    'contextmanager current_user decoded_path delattr dev1 dev2 digits dollar drive ' +
    'drivesplits e1 e2 existing extensions find_loader find_module fname functools ' +
    'get_importer getwindowsversion had_prefix header_offset imp importer importlib.machinery ' +
    'importlib.metadata importlib.readers importlib.util index2 init_globals initial_winerror ' +
    'initialized ino1 ino2 is_NullImporter is_link java libedit main_globals main_name ' +
    'mod_globals mod_name mod_spec module_for_loader module_for_loader_wrapper module_repr ' +
    'new_unc_prefix normp nul ok old_path original_name os.path p_drive p_path parent_name ' +
    'path_abs path_drive path_name path_rest pathlen percent pkg_main_name pkg_name pkgutil ' +
    'quote rbrace read_code readline_doc res resolve_name result_drive result_path run_globals ' +
    'run_name run_path saved_main script_name seps set_loader set_loader_wrapper set_package ' +
    'set_package_wrapper spath start_abs start_drive start_rest target_user temp_module types ' +
    'unc_prefix util var varchars winerror wraps'
  ).split(' '),
]);

import type { NewRef, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { dictSetItemStr, newDict, type PyDict } from '../../objects/dict/dictObject.ts';
import { newFloat } from '../../objects/float/floatObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newList } from '../../objects/list/listObject.ts';
import { newNamespace } from '../../objects/namespace/namespaceType.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { newStructSeq, structSeqSpec } from '../../objects/structseq/structSeq.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import type { TypeName } from '../../object/typeNames.ts';

type Field = readonly [name: string, value: number | bigint | string];

function fieldValue(rt: Runtime, value: number | bigint | string): NewRef {
  if (typeof value === 'string') return newStr(rt, value);
  const isInteger = typeof value === 'bigint' || Number.isSafeInteger(value);
  return isInteger ? newInt(rt, value) : newFloat(rt, value);
}

/** A named tuple of the module, of a type of its own. */
function structSeq(rt: Runtime, key: string, fields: readonly Field[]): NewRef {
  const names = fields.map(([name]) => name);
  const existing = (rt.types as Partial<Record<string, (typeof rt.types)[TypeName]>>)[key];
  const type = existing ?? addStaticType(rt, structSeqSpec(key, names));
  return newStructSeq(
    rt,
    type,
    fields.map(([, value]) => fieldValue(rt, value)),
  );
}

function versionInfo(rt: Runtime): NewRef {
  const [major, minor, micro] = rt.release.versionInfo;
  return structSeq(rt, 'sys.version_info', [
    ['major', major],
    ['minor', minor],
    ['micro', micro],
    ['releaselevel', 'final'],
    ['serial', 0],
  ]);
}

/** @cpython Python/sysmodule.c#make_impl_info */
function implementation(rt: Runtime): NewRef {
  const [major, minor] = rt.release.versionInfo;
  const attributes = {
    name: newStr(rt, 'cpython'),
    cache_tag: newStr(rt, `cpython-${major}${minor}`),
    version: versionInfo(rt),
    hexversion: newInt(rt, rt.release.hexversion),
  };
  const result = newNamespace(rt, attributes)!;
  for (const value of Object.values(attributes)) decref(rt, value);
  return result;
}

function floatInfo(rt: Runtime): NewRef {
  return structSeq(rt, 'sys.float_info', [
    ['max', Number.MAX_VALUE],
    ['max_exp', 1024],
    ['max_10_exp', 308],
    ['min', 2.2250738585072014e-308],
    ['min_exp', -1021],
    ['min_10_exp', -307],
    ['dig', 15],
    ['mant_dig', 53],
    ['epsilon', Number.EPSILON],
    ['radix', 2],
    ['rounds', 1],
  ]);
}

function intInfo(rt: Runtime): NewRef {
  return structSeq(rt, 'sys.int_info', [
    ['bits_per_digit', 30],
    ['sizeof_digit', 4],
    ...(rt.release.sys.limitsIntTexts
      ? ([
          ['default_max_str_digits', 4300],
          ['str_digits_check_threshold', 640],
        ] as const)
      : []),
  ]);
}

function hashInfo(rt: Runtime): NewRef {
  return structSeq(rt, 'sys.hash_info', [
    ['width', 64],
    ['modulus', 2n ** 61n - 1n],
    ['inf', 314159],
    ['nan', 0],
    ['imag', 1000003],
    ['algorithm', `siphash${rt.release.string.sipRounds.join('')}`],
    ['hash_bits', 64],
    ['seed_bits', 128],
    ['cutoff', 0],
  ]);
}

function threadInfo(rt: Runtime): NewRef {
  return structSeq(rt, 'sys.thread_info', [
    ['name', 'pthread'],
    ['lock', rt.release.sys.threadLock],
    ['version', 'NPTL 2.36'],
  ]);
}

/** @cpython Python/sysmodule.c#flags_fields */
function flags(rt: Runtime): NewRef {
  const names = [
    'debug',
    'inspect',
    'interactive',
    'optimize',
    'dont_write_bytecode',
    'no_user_site',
    'no_site',
    'ignore_environment',
    'verbose',
    'bytes_warning',
    'quiet',
    'hash_randomization',
    'isolated',
    ...rt.release.sys.flags,
  ];
  const value = (name: string): NewRef => {
    if (name === 'dev_mode' || name === 'safe_path') return newBool(rt, false);
    if (name === 'utf8_mode') return newInt(rt, rt.release.sys.utf8ModeFlag);
    return newInt(rt, name === 'int_max_str_digits' ? rt.release.sys.intMaxStrDigitsFlag : 0);
  };
  const type = addStaticType(rt, structSeqSpec('sys.flags', names));
  return newStructSeq(rt, type, names.map(value));
}

/** Modules that are compiled into the interpreter. */
const BUILT_IN = ['_weakref', 'atexit', 'builtins', 'gc', 'sys', 'time'];

/** The constants of `sys`. */
export function addInfo(rt: Runtime, dict: PyDict): void {
  const set = (name: string, value: NewRef): void => {
    dictSetItemStr(rt, dict, name, value);
    decref(rt, value);
  };
  const version = rt.release.versionInfo.join('.');
  const texts: Readonly<Record<string, string>> = {
    version: `${version} (main) [Ouroboros]`,
    platform: 'linux',
    byteorder: 'little',
    copyright: 'Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.',
    executable: '',
    prefix: '/usr',
    exec_prefix: '/usr',
    base_prefix: '/usr',
    base_exec_prefix: '/usr',
    abiflags: rt.release.sys.abiflags,
    float_repr_style: 'short',
  };
  for (const [name, text] of Object.entries(texts)) set(name, newStr(rt, text));
  set('hexversion', newInt(rt, rt.release.hexversion));
  set('api_version', newInt(rt, 1013));
  set('maxsize', newInt(rt, 2n ** 63n - 1n));
  set('maxunicode', newInt(rt, 0x10ffff));
  set('version_info', versionInfo(rt));
  set('float_info', floatInfo(rt));
  set('int_info', intInfo(rt));
  set('hash_info', hashInfo(rt));
  set('implementation', implementation(rt));
  set('thread_info', threadInfo(rt));
  set('flags', flags(rt));
  set(
    'builtin_module_names',
    newTuple(
      rt,
      BUILT_IN.map((name) => newStr(rt, name)),
    ),
  );
  set('dont_write_bytecode', newBool(rt, false));
  set('path', newList(rt, []));
  set('warnoptions', newList(rt, []));
  set('_xoptions', newDict(rt));
}

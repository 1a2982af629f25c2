import { newObject } from '../../object/heap.ts';
import type { NewRef, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { type CodeBody, codeSize, type PyCode } from './codeObject.ts';

/** `code.replace(co_flags=flags)`. @cpython Objects/codeobject.c#code_replace_impl */
export function codeWithFlags(rt: Runtime, { body }: PyCode, flags: number): NewRef<PyCode> {
  const copy: CodeBody = {
    ...body,
    co_consts: incref(body.co_consts),
    co_names: incref(body.co_names),
    co_localsplusnames: incref(body.co_localsplusnames),
    co_localspluskinds: incref(body.co_localspluskinds),
    co_filename: incref(body.co_filename),
    co_name: incref(body.co_name),
    co_qualname: incref(body.co_qualname),
    co_linetable: incref(body.co_linetable),
    co_exceptiontable: incref(body.co_exceptiontable),
    consts: body.consts.map((value) => incref(value)),
    names: body.names.map((value) => incref(value)),
    localsplusnames: body.localsplusnames.map((value) => incref(value)),
    co_flags: flags,
    machine: null,
    zombieFrame: null,
    cached: null,
  };
  return newObject(rt, rt.types.code, copy, codeSize(rt, body.template));
}

import type { Runtime } from '../../object/pyObject.ts';
import { makeStatic } from '../../object/refcount.ts';
import { tupleOf } from '../tuple/tupleObject.ts';

/**
 * Gives `ExceptionGroup` its second base, `Exception`: every other built-in type has one base only.
 * @cpython Objects/exceptions.c#create_exception_group_class
 */
export function addExceptionGroupBases(rt: Runtime): void {
  const { ExceptionGroup, BaseExceptionGroup, Exception, BaseException, object } = rt.types;
  ExceptionGroup.mro = [ExceptionGroup, BaseExceptionGroup, Exception, BaseException, object];
  ExceptionGroup.tp_mro = makeStatic(rt, tupleOf(rt, ExceptionGroup.mro));
  ExceptionGroup.tp_bases = makeStatic(rt, tupleOf(rt, [BaseExceptionGroup, Exception]));
  ExceptionGroup.tp_prefix = rt.release.gcHeader + rt.release.instance.managedWeakrefPreheader;
  Exception.tp_subclasses.set(ExceptionGroup, null);
}

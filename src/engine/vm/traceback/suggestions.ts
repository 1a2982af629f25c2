import { crossLanguageHint, nestedAttribute } from './attributeHints.ts';
import { clearError } from '../../object/errors.ts';
import { nearestName } from '../../object/suggestions.ts';
import { getAttrString, getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { CO_FAST_HIDDEN, CO_OPTIMIZED } from '../../compiler/codeTemplate.ts';
import { isCell } from '../../objects/cell/cellObject.ts';
import { dictEntries, isDict } from '../../objects/dict/dictObject.ts';
import { exceptionField, type PyException } from '../../objects/exceptions/exceptionObject.ts';
import type { FrameView } from '../../objects/frame/frameObject.ts';
import { isStr, strValue } from '../../objects/str/strObject.ts';
import { lookupSpecial } from '../../objects/type/specialMethods.ts';
import type { PyTraceback } from '../../objects/traceback/tracebackObject.ts';
import { importModule } from '../imports.ts';
import type { Interpreter } from '../interpreter.ts';
import { STDLIB_MODULE_NAMES } from './stdlibNames.ts';

/** Names and values of a frame's variables; borrowed. */
function* frameVariables(vm: Interpreter, frame: FrameView): Generator<[string, PyObject]> {
  if (frame.locals !== null && (frame.code.body.co_flags & CO_OPTIMIZED) === 0) {
    yield* namedEntries(frame.locals);
    return;
  }
  const { localsplusnames, localspluskinds } = frame.code.body;
  for (const [i, name] of localsplusnames.entries()) {
    if ((localspluskinds[i]! & CO_FAST_HIDDEN) !== 0) continue;
    const slot = frame.localsplus[i] ?? null;
    const value = slot !== null && isCell(vm, slot) ? slot.body.ref : slot;
    if (value !== null) yield [strValue(name), value];
  }
}

function* namedEntries(dict: PyObject): Generator<[string, PyObject]> {
  if (!isDict(dict)) return;
  for (const [key, value] of dictEntries(dict)) {
    if (isStr(key)) yield [strValue(key), value];
  }
}

const keysOf = (entries: Iterable<[string, PyObject]>): string[] => [...entries].map(([k]) => k);

/** `dir(op)`, or null where that fails. */
function dirNames(vm: Interpreter, op: PyObject): string[] | null {
  const method = lookupSpecial(vm, op, '__dir__');
  const names = method ? call(vm, method, []) : null;
  if (method) decref(vm, method);
  const items = names === null ? null : collectItems(vm, names);
  if (names !== null) decref(vm, names);
  if (items === null) {
    clearError(vm);
    return null;
  }
  const texts = items.filter(isStr).map(strValue);
  for (const item of items) decref(vm, item);
  return texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The frame where the exception was raised. */
function innermostFrame(exc: PyException): FrameView | null {
  let tb = exc.body.traceback as PyTraceback | null;
  while (tb !== null && tb.body.tb_next !== null) tb = tb.body.tb_next;
  return tb === null ? null : tb.body.tb_frame!.body.frame;
}

const withoutUnderscore = (names: readonly string[]): string[] =>
  names.filter((name) => !name.startsWith('_'));

function selfOf(vm: Interpreter, frame: FrameView | null): PyObject | null {
  if (frame === null) return null;
  for (const [name, value] of frameVariables(vm, frame)) if (name === 'self') return value;
  return null;
}

function attributeSuggestion(vm: Interpreter, exc: PyException, wrong: string): string | null {
  const names = dirNames(vm, exceptionField(exc, 'obj') ?? vm.None);
  if (names === null) return null;
  if (vm.release.traceback === 'c' || wrong.startsWith('_')) return nearestName(names, wrong);
  const obj = exceptionField(exc, 'obj');
  const inMethod = selfOf(vm, innermostFrame(exc)) === obj;
  const shown = inMethod ? names : withoutUnderscore(names);
  const found = nearestName(shown, wrong);
  if (found !== null || !vm.release.words.attributeHints) return found;
  return nestedAttribute(vm, obj ?? vm.None, wrong, shown);
}

function importSuggestion(vm: Interpreter, exc: PyException, wrong: string): string | null {
  const name = exceptionField(exc, 'name');
  if (name === null || !isStr(name)) return null;
  const module = importModule(vm, strValue(name));
  if (module === null) {
    clearError(vm);
    return null;
  }
  const names = dirNames(vm, module);
  decref(vm, module);
  if (names === null) return null;
  return nearestName(wrong.startsWith('_') ? names : withoutUnderscore(names), wrong);
}

function nameSuggestion(vm: Interpreter, exc: PyException, wrong: string): string | null {
  const frame = innermostFrame(exc);
  if (frame === null) return null;
  const spaces = [
    keysOf(frameVariables(vm, frame)),
    keysOf(namedEntries(frame.globals)),
    keysOf(namedEntries(frame.builtins)),
  ];
  const { suggestsSelfAndImports, traceback } = vm.release;
  const self = suggestsSelfAndImports ? selfOf(vm, frame) : null;
  const attribute = self === null ? undefined : getOptionalAttr(vm, self, wrong);
  if (attribute === null) clearError(vm);
  else if (attribute !== undefined) {
    decref(vm, attribute);
    return `self.${wrong}`;
  }
  // The C code looks into one space after the other.
  if (traceback !== 'c') return nearestName(spaces.flat(), wrong);
  for (const names of spaces) {
    const found = nearestName(names, wrong);
    if (found !== null) return found;
  }
  return null;
}

/** The text of a str field, or null. */
function fieldName(exc: PyException, field: string): string | null {
  const value = exceptionField(exc, field);
  return value !== null && isStr(value) ? strValue(value) : null;
}

/**
 * What is added to the message of an exception about a name: what may have been meant.
 * @cpython Lib/traceback.py#_compute_suggestion_error
 */
export function suggestionFor(vm: Interpreter, exc: PyException): string {
  if (!vm.release.words.suggestsNames) return '';
  const { types } = vm;
  if (isInstanceOf(exc, types.ImportError)) {
    const wrong = fieldName(exc, 'name_from');
    if (wrong === null || !vm.release.suggestsSelfAndImports) return '';
    return didYouMean(importSuggestion(vm, exc, wrong));
  }
  const isNameError = isInstanceOf(exc, types.NameError);
  const wrong = fieldName(exc, 'name');
  if (wrong === null) return '';
  if (!isNameError) {
    if (!isInstanceOf(exc, types.AttributeError)) return '';
    return attributeHint(vm, exc, wrong);
  }
  const found = nameSuggestion(vm, exc, wrong);
  const text = didYouMean(found);
  if (!vm.release.suggestsSelfAndImports || !STDLIB_MODULE_NAMES.has(wrong)) return text;
  if (text === '') return `. Did you forget to import '${wrong}'?`;
  return `${text} Or did you forget to import '${wrong}'?`;
}

function attributeHint(vm: Interpreter, exc: PyException, wrong: string): string {
  if (!vm.release.words.attributeHints) return didYouMean(attributeSuggestion(vm, exc, wrong));
  const hint = crossLanguageHint(vm, exceptionField(exc, 'obj') ?? vm.None, wrong);
  if (hint !== null) return `. ${hint}`;
  const name = attributeSuggestion(vm, exc, wrong);
  return name === null ? '' : `. Did you mean '.${name}' instead of '.${wrong}'?`;
}

const didYouMean = (name: string | null): string =>
  name === null ? '' : `. Did you mean: '${name}'?`;

/** An attribute of the exception's type as text; null where it is none. */
export function typeText(vm: Interpreter, type: PyObject, name: string): string | null {
  const value = getAttrString(vm, type, name);
  if (value === null) {
    clearError(vm);
    return null;
  }
  const text = isStr(value) ? strValue(value) : null;
  decref(vm, value);
  return text;
}

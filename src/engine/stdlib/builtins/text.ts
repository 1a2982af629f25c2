import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { repr, reprText } from '../../object/protocol/text.ts';
import type { PyObject } from '../../object/pyObject.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { isBytes } from '../../objects/bytes/bytesObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { formatObject } from '../../objects/str/format/formatMethod.ts';
import { asciiText } from '../../objects/str/strRepr.ts';
import { isStr, newStr, strValue } from '../../objects/str/strObject.ts';

const ascii: MethodDef = {
  name: 'ascii',
  kind: 'O',
  call(rt, _self, args) {
    const text = reprText(rt, args[0]!);
    return text === null ? null : newStr(rt, asciiText(text));
  },
};

/** @cpython Python/bltinmodule.c#builtin_chr */
const chr: MethodDef = {
  name: 'chr',
  kind: 'O',
  call(rt, _self, args) {
    const code = asSsize(rt, args[0]!, 'OverflowError');
    if (code === null) return null;
    if (code < 0 || code > 0x10ffff) {
      return raise(rt, 'ValueError', 'chr() arg not in range(0x110000)');
    }
    return newStr(rt, String.fromCodePoint(code));
  },
};

/** @cpython Python/bltinmodule.c#builtin_ord */
const ord: MethodDef = {
  name: 'ord',
  kind: 'O',
  call(rt, _self, args) {
    const op = args[0]!;
    const size = lengthOf(op);
    if (size === null) {
      const got = op.ob_type.tp_name;
      return raise(rt, 'TypeError', `ord() expected string of length 1, but ${got} found`);
    }
    if (size !== 1) {
      const message = `ord() expected a character, but string of length ${size} found`;
      return raise(rt, 'TypeError', message);
    }
    if (isStr(op)) return newInt(rt, strValue(op).codePointAt(0)!);
    return newInt(rt, (op.body as { data: Uint8Array }).data[0]!);
  },
};

function lengthOf(op: PyObject): number | null {
  if (isStr(op)) return op.body.length;
  return isBytes(op) ? op.body.data.length : null;
}

const format: MethodDef = {
  name: 'format',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'format', args.length, 1, 2)) return null;
    const spec = args[1] ?? null;
    if (spec !== null && !isStr(spec)) {
      const got = spec.ob_type.tp_name;
      return raise(rt, 'TypeError', `format() argument 2 must be str, not ${got}`);
    }
    return formatObject(rt, args[0]!, spec);
  },
};

export const TEXT_FUNCTIONS: readonly MethodDef[] = [
  ascii,
  chr,
  format,
  ord,
  { name: 'repr', kind: 'O', call: (rt, _self, args) => repr(rt, args[0]!) },
];

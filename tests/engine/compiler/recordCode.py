"""Writes what CPython compiles a program to, as JSON, for the compiler's tests.

    python3.13 recordCode.py programs/*.py > recorded/code.json

Later releases record the programs that they compile exactly: `python3.14 recordCode.py programs/classes.py …`.
"""

import dis
import json
import os
import sys


def const(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(map(const, value)) + ")"
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(const, value))) + "}"
    if hasattr(value, "co_code"):
        return "<code " + value.co_qualname + ">"
    if isinstance(value, complex):
        return "complex " + repr(value.real) + " " + repr(value.imag)
    if isinstance(value, float):
        return "float " + value.hex()
    if isinstance(value, str):
        return json.dumps(value)
    return type(value).__name__ + " " + repr(value)


def argument(instruction, indices):
    if instruction.opcode in dis.hasjrel:
        return indices[instruction.argval]
    if instruction.arg is None:
        return 0
    return instruction.arg


def code(co):
    instructions = [i for i in dis.get_instructions(co) if i.opname != "EXTENDED_ARG"]
    indices = {}
    for index, i in enumerate(instructions):
        for offset in range(i.start_offset, i.offset + 2, 2):
            indices[offset] = index
    ends = {len(co.co_code): len(instructions), **indices}
    return {
        "name": co.co_name,
        "qualname": co.co_qualname,
        "firstlineno": co.co_firstlineno,
        "flags": co.co_flags,
        "argcount": co.co_argcount,
        "posonlyargcount": co.co_posonlyargcount,
        "kwonlyargcount": co.co_kwonlyargcount,
        "stacksize": co.co_stacksize,
        "varnames": co.co_varnames,
        "cellvars": co.co_cellvars,
        "freevars": co.co_freevars,
        "names": co.co_names,
        "consts": [const(value) for value in co.co_consts],
        "code": [i.opname + " " + str(argument(i, indices)) for i in instructions],
        "positions": [
            " ".join("-1" if n is None else str(n) for n in
                     (i.positions.lineno, i.positions.end_lineno,
                      i.positions.col_offset, i.positions.end_col_offset))
            for i in instructions
        ],
        "exceptionTable": [
            [ends[e.start], ends[e.end], ends[e.target], e.depth, e.lasti]
            for e in dis.Bytecode(co).exception_entries
        ],
        "codeUnits": len(co.co_code) // 2,
        "linetableSize": len(co.co_linetable),
        "exceptiontableSize": len(co.co_exceptiontable),
    }


def codes(co):
    found = [code(co)]
    for value in co.co_consts:
        if hasattr(value, "co_code"):
            found.extend(codes(value))
    return found


def main():
    recorded = {}
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            source = file.read()
        recorded[os.path.basename(path)] = codes(compile(source, "main.py", "exec"))
    json.dump(recorded, sys.stdout, indent=0, separators=(",", ":"))
    print()


if __name__ == "__main__":
    main()

"""Writes how large CPython's code objects are, as JSON, for the compiler's tests: a name, the stack
size and the length in units of each.

    python3.12 recordSizes.py programs/*.py > recorded/sizes-3.12.json
"""

import json
import os
import sys


def sizes(co):
    found = [[co.co_qualname, co.co_stacksize, len(co.co_code) // 2]]
    for value in co.co_consts:
        if hasattr(value, "co_code"):
            found.extend(sizes(value))
    return found


def main():
    recorded = {}
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            source = file.read()
        recorded[os.path.basename(path)] = sizes(compile(source, "main.py", "exec"))
    json.dump(recorded, sys.stdout, indent=0, separators=(",", ":"))
    print()


if __name__ == "__main__":
    main()

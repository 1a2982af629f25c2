"""Writes what CPython says to wrong programs, as JSON, for the compiler's tests.

    python3.13 recordErrors.py < wrongPrograms.json > recorded/errors.json
"""

import json
import sys
import warnings

warnings.simplefilter("ignore")


def error(source):
    try:
        compile(source, "main.py", "exec")
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text]
    except (MemoryError, RecursionError, ValueError) as e:
        return [type(e).__name__, str(e), None, None, None, None, None]
    return None


json.dump([[source, error(source)] for source in json.load(sys.stdin)], sys.stdout, indent=0)
print()

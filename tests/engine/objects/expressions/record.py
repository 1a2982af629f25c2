"""Records what this interpreter gives for each expression of the `.txt` files beside it.

    PYTHONHASHSEED=0 python3.13 record.py

One expression per line; the outcome is its repr, or the type and text of its exception. The result
is a JSON file of [expression, outcome] pairs for each text file.
"""

import json
import pathlib
import warnings

warnings.simplefilter("ignore")


def outcome(expression):
    try:
        return repr(eval(expression, {}))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for source in sorted(pathlib.Path(__file__).parent.glob("*.txt")):
    lines = source.read_text(encoding="utf-8").splitlines()
    rows = [[line, outcome(line)] for line in lines if line]
    text = json.dumps(rows, ensure_ascii=True, indent=0)
    source.with_suffix(".json").write_text(text + "\n", encoding="utf-8")

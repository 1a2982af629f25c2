# ---
# description: An exception with a cause that itself has a context shows all three.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
import sys
d = {'k': {'j': 1}}
try:
    d['k']['z']
except KeyError:
    try:
        a, b = 1, 2, 3
    except ValueError as e:
        raise RuntimeError('outer') from e

# ---
# description: Objects that cannot be copied say so.
# cpython: ">=3.6"
# features: [copy.errors]
# ---
import copy
def g(): yield
for o in (g(), iter([]), copy, (x for x in [])):
    try:
        copy.deepcopy(o)
        print('copied', type(o).__name__)
    except TypeError as e:
        print(e)
def f(): pass
print(copy.deepcopy(f) is f, copy.copy(int) is int)

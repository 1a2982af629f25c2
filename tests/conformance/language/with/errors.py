# ---
# description: What with says about an object that is no context manager.
# cpython: ">=3.11"
# features: [with]
# ---
class OnlyEnter:
    def __enter__(self): return self
for o in (5, OnlyEnter()):
    try:
        with o: pass
    except TypeError as e: print(e)

# ---
# description: Inside a with block the failing subscription is marked.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
class C:
    x = 1
    def __enter__(self): return self
    def __exit__(self, *a): return False
    def __getitem__(self, k):
        raise KeyError(k)
with C() as c:
    c['a']['b'] = c[1] + 2

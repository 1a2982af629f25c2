# ---
# description: What the frames of `copy` hold while `__deepcopy__` runs.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import copy, sys
class B:
    def __deepcopy__(s, memo): print('dc', sys.getrefcount(s), sys.getrefcount(memo), len(memo)); return s
b=B()
copy.deepcopy(b)
copy.deepcopy([b]); copy.deepcopy((b,)); copy.deepcopy({1:b}); copy.deepcopy({b:1})
class H: pass
h=H(); h.b=b; copy.deepcopy(h); copy.deepcopy([[b]]); copy.deepcopy([h]); copy.deepcopy({b})

# ---
# description: _getframe gives the calling frames.
# cpython: ">=3.6"
# features: [modules.sys]
# ---
import sys
def f():
    frame = sys._getframe()
    back = frame.f_back
    return frame.f_code.co_name, back.f_code.co_name, frame.f_lineno, back.f_locals is not None
def g(): return f()
print(g(), sys._getframe().f_code.co_name)

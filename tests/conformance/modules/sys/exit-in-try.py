# ---
# description: sys.exit raises SystemExit, which finally blocks see.
# cpython: ">=3.6"
# features: [modules.sys]
# ---
import sys
try:
    sys.exit('reason')
except SystemExit as e:
    print(repr(e), e.code)
try:
    sys.exit(3)
finally:
    print('finally')

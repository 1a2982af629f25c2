# ---
# description: Modules are imported once and kept in sys.modules.
# cpython: ">=3.6"
# features: [modules.sys]
# ---
import sys, math
import math as m
from math import sqrt
print(sys.modules['math'] is math is m, sqrt is math.sqrt, '__main__' in sys.modules, sys.modules['__main__'].m is m, math.__name__, type(sys).__name__)
try: import no_such_module
except ModuleNotFoundError as e: print(e, e.name)
try: from math import no_such_name
except ImportError as e: print(str(e).split(' (')[0])

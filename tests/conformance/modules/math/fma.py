# ---
# description: One rounding in fma; functions that only later releases have.
# cpython: ">=3.6"
# features: [modules.math]
# ---
import math, random, sys
if hasattr(math, 'fma'):
    random.seed(1)
    acc = []
    for _ in range(300):
        x, y, z = (random.uniform(-1, 1) * 10.0 ** random.randint(-20, 20) for _ in range(3))
        acc.append(math.fma(x, y, z))
        acc.append(math.fma(x, y, -x*y))
        acc.append(math.fma(x*1e-160, y*1e-160, z*1e-310))
    print(acc)
    for a in ((2.0, 3.0, 4.0), (0.1, 10.0, -1.0), (math.inf, 0.0, 1.0), (1e308, 10.0, 0.0), (0.0, -1.0, 0.0), (0.0, -1.0, -0.0), (math.nan, 1, 2), (math.inf, 1, -math.inf), (1, 2, math.inf), (5e-324, 0.5, 0.0), (5e-324, 0.75, 0.0), (1.5, 1.5, -2.25)):
        try: print(math.fma(*a))
        except Exception as e: print(type(e).__name__, e)
print(hasattr(math, 'sumprod'), hasattr(sys, '_is_interned'), hasattr(sys, 'getunicodeinternedsize'))
print('sys' in sys.builtin_module_names, 'gc' in sys.builtin_module_names)

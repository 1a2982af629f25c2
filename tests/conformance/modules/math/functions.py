# ---
# description: Functions and constants of math.
# cpython: ">=3.8"
# features: [modules.math]
# ---
import math
print(math.sqrt(2), math.pi, math.e, math.floor(-1.5), math.ceil(1.2), math.gcd(12, 18), math.factorial(10), math.isclose(0.1 + 0.2, 0.3), math.inf, math.hypot(3, 4), math.log(8, 2), math.isqrt(17), math.comb(5, 2), math.trunc(-2.7), math.fsum([0.1] * 10), math.prod([2, 3]), math.copysign(1, -0.0), math.isnan(math.nan))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt('x')):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__)

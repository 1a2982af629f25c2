# ---
# description: Expressions, conversions, specs, nesting and =.
# cpython: ">=3.8"
# features: [fstrings]
# ---
x, w, name = 3.14159, 10, 'n'
print(f'{x:.2f} {x!r:>{w}} {name!s} {{}} {x + 1:,.1f} {"a" if x else "b"} {name=} {x = :.1f} {[i for i in range(3)]}')
print(f'{1_000_000:,} {255:#x} {5:08b} {-3:+d} {"l":<4}|{"c":^5}|{"r":>4} {0.5:%} {12345.678:e} {True:d} {"s":*^7}')
print(f'{lambda_ if (lambda_ := 1) else 0}' f" and {'nested ' + f'{x:.1f}'}")

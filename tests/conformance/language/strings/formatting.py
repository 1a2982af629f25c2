# ---
# description: % and str.format.
# cpython: ">=3.6"
# features: [strings]
# ---
print('%s %r %d %5.2f %x %-5s|%05d %%' % ('a', 'b', 3, 3.14159, 255, 'l', 42), '%(k)s' % {'k': 1})
print('{} {0!r}'.format('a') if 0 else '{0} {1!r} {x:>5} {2:,} {3:.3g}'.format(1, 'b', 1234567, 3.14159, x='r'))

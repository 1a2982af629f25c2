# ---
# description: Functions written in C hold their arguments in a tuple where they take any number of them.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys


class Seen:
    def __str__(self):
        return f'str {sys.getrefcount(self)}'

    def __repr__(self):
        return f'repr {sys.getrefcount(self)}'

    def __format__(self, spec):
        return f'format {sys.getrefcount(self)}'

    def __sizeof__(self):
        print('sizeof', sys.getrefcount(self))
        return 16

    def __iter__(self):
        print('iter', sys.getrefcount(self))
        return iter(())

    def __hash__(self):
        print('hash', sys.getrefcount(self))
        return 1

    def __call__(self, **names):
        print('call', sys.getrefcount(self))

    def __len__(self):
        print('len', sys.getrefcount(self))
        return 0


s = Seen()
print(s)
print([s], (s,), {1: s})
print('%s' % s, '%s' % (s,), '{} {!r}'.format(s, s))
sys.getsizeof(s)
{1}.union(s)
{1}.update(s)
list(zip(s, s))
print(*s)
d = {s: 1}
d[s] = 2
d = {s: n for n in range(1)}
s()
s(a=1)

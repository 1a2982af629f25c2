# ---
# description: What built-in functions return, and how they refuse wrong arguments.
# cpython: ">=3.10"
# features: [builtins]
# ---
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(f.__name__ if hasattr(f,'__name__') else f, a, k, '->', r)
    except BaseException as e:
        print(type(e).__name__, e, e.args)
t(isinstance, 3, int); t(isinstance, 3, (str, int)); t(isinstance, 3, 3); t(isinstance, 3); t(issubclass, bool, int); t(issubclass, 3, int); t(isinstance, True, int | str)
t(max, 1, 2, 3); t(max, []); t(max, [], default=4); t(max); t(max, 1, 2, default=3); t(max, [3, 1], key=abs); t(min, 'hello'); t(min, 3); t(max, 1, 'a'); t(max, [1], foo=2); t(min, [], key=None)
t(pow, 2, 3); t(pow, 2, 3, 5); t(pow, 2, -1, 5); t(pow, 2, -1); t(pow, 2); t(pow, 'a', 2); t(pow, 2, 3, 0); t(pow, base=2, exp=5)
t(round, 2.5); t(round, 3.14159, 2); t(round, 'a'); t(round, 1234, -2); t(round, 2.5, None); t(round); t(round, number=2.675, ndigits=2); t(round, 1e300, 2)
t(sorted, [3, 1, 2]); t(sorted, [3, 1, 2], reverse=True); t(sorted, [3, 'a']); t(sorted); t(sorted, [1], [2]); t(sorted, 'hello', key=ord); t(sorted, [1], foo=3); t(sorted, 3)
t(sum, [1, 2, 3]); t(sum, [0.1] * 10); t(sum, ['a']); t(sum, ['a'], ''); t(sum, [[1], [2]], []); t(sum, [1, 2.5, 3]); t(sum, 3); t(sum); t(sum, [True, 2]); t(sum, [2**62, 2**62, 2**62]); t(sum, [1], start=5); t(sum, [b'a'], b''); t(sum, [1.5, 2**70, 1]); t(sum,[1,2],3,4)

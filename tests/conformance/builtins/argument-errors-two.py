# ---
# description: What built-in functions return, and how they refuse wrong arguments.
# cpython: ">=3.6"
# features: [builtins]
# ---
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(f.__name__ if hasattr(f,'__name__') else f, a, k, '->', r)
    except BaseException as e:
        print(type(e).__name__, e, e.args)
t(divmod, 7, 2); t(divmod, 7); t(divmod, 7, 0); t(divmod, 'a', 1); t(divmod, -7.5, 2)
t(format, 3.14159, '.2f'); t(format, 3, 5); t(format); t(format, 'a', '>5')
t(getattr, 3); t(getattr, 3, 'real'); t(getattr, 3, 'foo'); t(getattr, 3, 'foo', 9); t(getattr, 3, 3)
t(hasattr, 3, 'real'); t(hasattr, 3, 'x'); t(hasattr, 3); t(hasattr, 3, 4)
t(setattr, 3, 'x', 1); t(delattr, 3, 'x'); t(setattr, 3)
t(hash, 'a'); t(hash, []); t(hash, 3.5); t(hash, (1, 2)); t(hash, -1); t(hash, 2**61); t(hash, 10**30)

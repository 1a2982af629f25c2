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
t(len); t(len, 1); t(len, [1], 2); t(len, x=1)
t(abs, 'a'); t(abs, -3); t(abs, -2.5); t(abs)
t(all, [1, 0]); t(all, []); t(any, [0, 1]); t(any, []); t(any, 3)
t(ascii, 'é\n'); t(bin, 10); t(bin, -10); t(bin, 1.5); t(hex, 255); t(oct, 8); t(hex, -255)
t(callable, len); t(callable, 3)
t(chr, 97); t(chr, -1); t(chr, 'a'); t(chr, 0x110000); t(ord, 'a'); t(ord, 'ab'); t(ord, 3); t(ord, b'a'); t(ord, b'ab')

# ---
# description: A bare raise raises the same object again; its traceback grows.
# cpython: ">=3.6"
# features: [exceptions]
# ---
def depth(tb):
    n = 0
    while tb: n, tb = n + 1, tb.tb_next
    return n
def f(): raise ValueError('x')
def g():
    try: f()
    except ValueError as e:
        print(depth(e.__traceback__))
        raise
try: g()
except ValueError as e:
    print(depth(e.__traceback__), e.__traceback__.tb_lineno)
try: raise
except RuntimeError as e: print(e)

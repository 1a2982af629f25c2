# ---
# description: A return or break in finally replaces the exception.
# cpython: ">=3.6"
# features: [exceptions]
# ---
def f():
    try:
        return 1
    finally:
        return 2
def g():
    while True:
        try:
            raise ValueError
        finally:
            break
    return 'lost'
def h():
    for i in range(3):
        try:
            continue
        finally:
            print('f', i)
print(f(), g(), h())

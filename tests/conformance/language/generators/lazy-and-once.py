# ---
# description: A generator runs on demand and only once.
# cpython: ">=3.6"
# features: [generators]
# ---
def g():
    for i in range(3):
        print('make', i)
        yield i
it = g()
print('not started')
print(next(it))
print(list(it), list(it))
print(sum(x * x for x in range(5)), any(x > 2 for x in g()))

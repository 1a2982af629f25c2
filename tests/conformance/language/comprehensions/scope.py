# ---
# description: The loop variable stays inside; the first iterable is evaluated outside.
# cpython: ">=3.6"
# features: [comprehensions]
# ---
x = 'outside'
print([x for x in range(3)], x)
class C:
    n = 3
    xs = [i for i in range(n)]
print(C.xs)
try:
    g = (i for i in 5)
except TypeError as e:
    print(e)
def f():
    k = 10
    return [k + i for i in range(2)], [lambda: k for _ in range(1)][0]()
print(f())

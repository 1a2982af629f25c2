# ---
# description: The same default list is used by every call.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2))
print(f(1) is f(2), f.__defaults__)

# ---
# description: Functions may call themselves deeply, up to the limit.
# cpython: ">=3.6"
# features: [functions]
# ---
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(30))
def depth(n): return n if n == 0 else 1 + depth(n - 1)
print(depth(900))
def forever(): return forever()
try:
    forever()
except RecursionError as e:
    print(e)

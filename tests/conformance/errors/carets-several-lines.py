# ---
# description: An expression over several lines.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def f(a, b):
    return a + b
result = f(
    1,
    'x',
)

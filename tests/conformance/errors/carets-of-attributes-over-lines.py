# ---
# description: Attributes over several lines mark those that failed.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def f(x):
    return (x
            .real
            .foo
            .bar)
f(1)

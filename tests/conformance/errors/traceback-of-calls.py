# ---
# description: An uncaught exception shows the frames and ends with status 1.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def inner(x):
    return 1 / x
def outer(x):
    return inner(x) + 1
print('before')
outer(0)

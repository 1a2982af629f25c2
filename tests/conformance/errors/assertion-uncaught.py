# ---
# description: An assertion with a message.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
x = [1, 2]
assert len(x) == 3, f'length is {len(x)}'

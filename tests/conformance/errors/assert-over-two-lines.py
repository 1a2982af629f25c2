# ---
# description: A failing assert over two lines shows its condition.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
assert (1 ==
        2), "message"

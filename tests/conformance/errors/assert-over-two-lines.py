# ---
# description: A failing assert over two lines shows its condition.
# cpython: ">=3.11"
# features: [errors.traceback]
# ---
assert (1 ==
        2), "message"

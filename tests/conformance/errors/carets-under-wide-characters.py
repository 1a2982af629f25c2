# ---
# description: Carets count wide characters twice.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
x = "日本語" + 5

# ---
# description: Code without a source file shows no source lines.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
exec("def f():\n  return 1/0\nf()")

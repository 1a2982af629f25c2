# ---
# description: What is not iterable is marked.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
for i in 3: print(i)

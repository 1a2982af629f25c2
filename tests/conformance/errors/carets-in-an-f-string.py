# ---
# description: A failing expression inside an f-string is marked.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
print(f"{1/0:.2f} and {undefined}")

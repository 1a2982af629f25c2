# ---
# description: Of a long call the lines around the failing one are shown.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
long_name_function = print
long_name_function(
    1 + 2,
    "a" * 3,
    None + 1,
    4,
    5,
    6,
)

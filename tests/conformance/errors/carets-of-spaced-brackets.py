# ---
# description: Spaces around brackets belong to the mark.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
lst = [0] * 3
value = lst[0] if len(lst) > 5 else (lst [ 10 ] )

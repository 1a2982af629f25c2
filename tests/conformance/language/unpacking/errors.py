# ---
# description: Too many, too few, not iterable.
# cpython: ">=3.6"
# features: [unpacking]
# ---
for code in ('a, b = 1, 2, 3', 'a, b = 1,', 'a, *b, c = 1,', 'a, b = 5', 'a, b = [1, 2, 3]', 'a, b = iter([1])', 'a, b = {1}'):
    try: exec(code)
    except (ValueError, TypeError) as e: print(e)

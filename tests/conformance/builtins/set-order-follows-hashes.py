# ---
# description: The order of a set of strings follows their hashes.
# cpython: ">=3.6"
# features: [builtins, containers.set]
# ---
print({'apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape'})
print({str(i) for i in range(20)})
print(list({3, 1, 2, 100, 50, -1, 2 ** 40}), {1.5, 'x', (1, 2), None is None})

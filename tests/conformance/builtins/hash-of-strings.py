# ---
# description: With PYTHONHASHSEED=0 the hash of a str is the same in every run.
# cpython: ">=3.6"
# features: [builtins]
# ---
print(hash('a'), hash('hello world'), hash(''), hash(b'a'), hash('é'))
print(hash((1, 2, 'a')), hash(()), hash(1.5), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61), hash(frozenset([1, 2, 3])), hash(None) == hash(None))

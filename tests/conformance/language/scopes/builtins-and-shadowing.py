# ---
# description: Names fall back to builtins; shadowing can be undone.
# cpython: ">=3.6"
# features: [scopes]
# ---
print(len('abc'))
len = lambda x: 'mine'
print(len('abc'))
del len
print(len('abc'), 'len' in globals(), __name__)

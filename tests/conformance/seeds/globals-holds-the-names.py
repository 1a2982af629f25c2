# ---
# description: Names of the module are entries of globals().
# cpython: ">=3.6"
# features: [seeds]
# ---
a = 1
print(globals()['a'] is a, 'a' in globals())
globals()['b'] = 2
print(b)

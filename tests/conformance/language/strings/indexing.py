# ---
# description: Indexing, slicing, iteration and comparison.
# cpython: ">=3.6"
# features: [strings]
# ---
s = 'abcdef'
print(s[0], s[-1], s[1:4], s[::-1], s[::2], s[4:1:-1], s[10:], s * 2, 'cd' in s, list('xy'), 'a' < 'B', max(s))

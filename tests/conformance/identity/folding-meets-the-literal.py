# ---
# description: Folding happens before constants are merged.
# cpython: ">=3.6"
# features: [identity.constants]
# ---
def same(a, b):
    return a is b
print(same(1000, 999 + 1))
print(same('abab', 'ab' * 2), same('a b c', 'a b' + ' c'))
print(same((1, 2), (1, 2)), same((1, 'x y'), (1, 'x y')))
x = 'ab'
print(same(x + 'cd', 'abcd'), x + 'cd' == 'abcd')

# ---
# description: Concatenating nothing or repeating once gives the same object.
# cpython: ">=3.6"
# features: [identity.same]
# ---
s, t = 'a b', (1, [])
print(s * 1 is s, s + '' is s, '' + s is s, t * 1 is t, t + () is t, () + t is t)
print(s.strip() is s, s.replace('q', 'r') is s, s.lower() is s, ''.join([s]) is s)
print('%s' % s is s, '{}'.format(s) is s, f'{s}' is s, s.split('|')[0] is s, s.center(3) is s)

# ---
# description: int, float, str, bool, chr, ord, hex, list, tuple, dict, set.
# cpython: ">=3.6"
# features: [builtins]
# ---
print(int(3.9), int('-12'), int(' 7 '), int('1_000'), float('1e3'), str([1, 'a']), bool([]), bool([0]), chr(8364), ord('a'), hex(255), bin(5), oct(8))
print(list('ab'), tuple([1]), dict([('a', 1)], b=2), sorted(set('aab')), bytes([65, 66]), bytearray(b'x'), complex('1+2j'), list({'k': 1}), frozenset('a'))

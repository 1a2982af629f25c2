# ---
# description: Common str methods.
# cpython: ">=3.9"
# features: [strings]
# ---
s = ' Hello, World '
print(s.strip(), s.upper(), s.split(','), s.replace('l', 'L', 2), s.find('World'), s.count('o'), s.strip().startswith('Hello'))
print('a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'a-b-c'.rsplit('-', 1), ','.join('xyz'), 'ab'.center(7, '*'), '7'.zfill(3))
print('abc'.isalpha(), '12'.isdigit(), 'aB'.swapcase(), 'hello world'.title(), 'x'.ljust(3) + '|', 'tEST'.capitalize(), 'prefix-x'.removeprefix('prefix-'))

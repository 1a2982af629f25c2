# ---
# description: A cached Latin-1 character carries its UTF-8 form in 3.12 and later.
# cpython: ">=3.6"
# features: [sizeof.str]
# ---
from sys import getsizeof as s
print(s('a'), s(chr(200)), s(chr(200) * 2))

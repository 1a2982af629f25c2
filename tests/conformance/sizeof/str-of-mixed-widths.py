# ---
# description: One wide character widens a long text.
# cpython: ">=3.6"
# features: [sizeof.str]
# ---
from sys import getsizeof as s
text = 'a' * 1000
print(s(text), s(text + 'é'), s(text + '€'), s(text + '😀'))
print(s((text + '😀')[:-1]) == s(text), s(text.encode()), s((text + '€').encode()))

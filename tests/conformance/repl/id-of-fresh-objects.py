# ---
# description: Line by line, a new list takes the place of the dropped one.
# cpython: ">=3.6"
# mode: repl
# features: [freelist.reuse]
# ---
a = []
i = id(a)
del a
b = []
id(b) == i
id(object()) == id(object())
[] is []

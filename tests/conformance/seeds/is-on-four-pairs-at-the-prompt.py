# ---
# description: The same four pairs typed line by line.
# cpython: ">=3.6"
# mode: repl
# features: [seeds]
# ---
a = 1
b = 1
print(a is b)
a = "good"
b = "good"
print(a is b)
a = "very good morning"
b = "very good morning"
print(a is b)
a = []
b = []
print(a is b)

# ---
# description: 1, short string, long string and list, as a script.
# cpython: ">=3.6"
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

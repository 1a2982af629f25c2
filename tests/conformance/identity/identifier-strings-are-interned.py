# ---
# description: Literals of letters, digits and underscores are interned, wherever they stand.
# cpython: ">=3.6"
# features: [identity.interning]
# ---
a = 'good'
b = eval("'good'")
print(a is b)
c = 'very good morning'
d = eval("'very good morning'")
print(c == d, c is d)
e, f = 'hello_world1', 'hello!'
print(eval("'hello_world1'") is e, eval("'hello!'") is f)

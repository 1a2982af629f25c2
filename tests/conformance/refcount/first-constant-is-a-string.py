# ---
# description: A text that starts with a string in an assignment has no docstring that would hold it.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
x = 'a text, no docstring'
import sys
print(sys.getrefcount(x))
y = 3.25
print(sys.getrefcount(y))

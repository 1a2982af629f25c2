# ---
# description: Constants made by folding are held like literals.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
negative = -123456
total = 100000 + 234567
text = 'ab ' + 'cd'
print(sys.getrefcount(negative), sys.getrefcount(total), sys.getrefcount(text))

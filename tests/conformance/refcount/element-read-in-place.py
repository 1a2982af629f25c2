# ---
# description: Reading an element pushes one temporary reference.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
box = [object(), object()]
pair = {'k': object()}
print(sys.getrefcount(box[0]), sys.getrefcount(pair['k']))
x = box[0]
print(sys.getrefcount(box[0]))

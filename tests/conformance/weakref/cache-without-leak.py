# ---
# description: A cache by weak values gives the same object while somebody uses it.
# cpython: ">=3.6"
# features: [weakref.collections]
# ---
import weakref
class Image:
    def __init__(self, name):
        print('load', name)
cache = weakref.WeakValueDictionary()
def get(name):
    image = cache.get(name)
    if image is None:
        image = cache[name] = Image(name)
    return image
a = get('x')
b = get('x')
print(a is b)
del a, b
c = get('x')

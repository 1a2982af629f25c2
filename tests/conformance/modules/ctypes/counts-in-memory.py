# ---
# description: The count of an object stands in its first word.
# cpython: ">=3.6"
# features: [modules.ctypes, refcount.memory]
# ---
import ctypes, sys
x = []
y = x
print(ctypes.c_long.from_address(id(x)).value, sys.getrefcount(x))
del y
print(ctypes.c_ssize_t.from_address(id(x)).value, ctypes.c_int.from_address(id(x)).value)
class PyObject(ctypes.Structure):
    _fields_ = [('refcnt', ctypes.c_long)]
address = id(x)
p = PyObject.from_address(address)
print(p.refcnt)
z = x
print(p.refcnt)
del z
print(p.refcnt)
L = [1, 2, 3]
print(ctypes.c_ssize_t.from_address(id(L) + 16).value, ctypes.c_void_p.from_address(id(L) + 8).value == id(list))
print(ctypes.cast(id(x), ctypes.py_object).value is x)
n = sys.getrefcount(x)
ctypes.pythonapi.Py_IncRef(ctypes.py_object(x))
print(sys.getrefcount(x) - n)
ctypes.pythonapi.Py_DecRef(ctypes.py_object(x))
print(sys.getrefcount(x) - n)
print(ctypes.sizeof(ctypes.c_long), ctypes.sizeof(ctypes.py_object), ctypes.c_long(5), ctypes.py_object([1]))
a = (ctypes.c_int * 3)(1, 2, 3)
print(list(a), ctypes.sizeof(a), len(a), a[1])

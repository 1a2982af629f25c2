# ---
# description: __del__ is inherited and calls its base only by super.
# cpython: ">=3.6"
# features: [dealloc.finalizers]
# ---
class A:
    def __del__(self): print('A')
class B(A): pass
class C(A):
    def __del__(self):
        print('C')
        super().__del__()
B(); C()

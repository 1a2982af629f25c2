# ---
# description: A misspelt built-in name is corrected.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
class Foo:
    def bar(self):
        return self.baz
    def __repr__(self): return 'Foo()'
foo = Foo()
foo.bazz = 3
print(lenn([1]))

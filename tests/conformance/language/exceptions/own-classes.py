# ---
# description: Exception classes with fields, str and repr.
# cpython: ">=3.11"
# features: [exceptions]
# ---
class Oops(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code
e = Oops(5, 'bad')
print(str(e), repr(e), e.args, e.code)
print(str(KeyError('k')), str(Exception()), str(Exception(1, 2)), repr(Exception('a')))
e.add_note('a note')
print(e.__notes__)

# ---
# description: Notes are printed under the exception.
# cpython: ">=3.11"
# features: [errors.traceback]
# ---
e = ValueError('with notes')
e.add_note('first note')
e.add_note('second\nnote')
raise e

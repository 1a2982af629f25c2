# ---
# description: The text of the exception itself has no suggestion.
# cpython: ">=3.10"
# features: [exceptions]
# ---
class C: colour = 1
try: C().color
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
try: prnt(1)
except NameError as e: print(e, e.name)

# ---
# description: except takes a class or a tuple, in order, by subclass.
# cpython: ">=3.6"
# features: [exceptions]
# ---
def kind(e):
    try:
        raise e
    except (KeyError, IndexError) as x: return 'lookup', type(x).__name__
    except ArithmeticError as x: return 'arithmetic', type(x).__name__
    except Exception: return 'other'
print(kind(KeyError(1)), kind(ZeroDivisionError()), kind(OverflowError()), kind(ValueError))

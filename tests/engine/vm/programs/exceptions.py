import sys
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('k')
except KeyError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError as z: raise KeyError('k') from z
except KeyError as e: print(repr(e.__cause__), e.__suppress_context__)
try: raise KeyError from None
except KeyError as e: print(e.__cause__, e.__suppress_context__)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
def nested():
    try: 1/0
    except ZeroDivisionError:
        try: raise
        except ZeroDivisionError as e: print('re', sys.exc_info()[1] is e)
        print(sys.exc_info()[0])
    print(sys.exc_info())
nested()
try: e
except NameError as x: print(x)
def unb():
    print(q); q = 1
try: unb()
except UnboundLocalError as x: print(x)
def free():
    def inner(): return v
    inner(); v = 1
try: free()
except NameError as x: print(x)
a, *b, c = range(6); print(a, b, c)

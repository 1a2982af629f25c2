# ---
# description: The name of except ... as is deleted at the end of the block.
# cpython: ">=3.6"
# features: [exceptions]
# ---
e = 'before'
try: raise ValueError
except ValueError as e: pass
try: print(e)
except NameError as err: print(err)

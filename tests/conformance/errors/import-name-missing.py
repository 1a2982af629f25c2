# ---
# description: Importing a name that a module lacks names the module.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
from sys import nosuchname

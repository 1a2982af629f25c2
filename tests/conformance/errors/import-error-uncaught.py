# ---
# description: A module that is not there.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
import no_such_module_here

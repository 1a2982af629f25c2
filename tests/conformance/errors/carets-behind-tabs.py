# ---
# description: Tabs before the failing expression do not move the carets.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
if True:
	z = [1,2,3]
	z[5] = 1

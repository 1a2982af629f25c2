# ---
# description: A syntax error is shown with its line and place before anything runs.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
print('never printed')
if True
    pass

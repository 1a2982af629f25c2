# ---
# description: Carets stand under wide characters by their display width.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def naïve(größe):
    return 'äöü' + größe + 'x'
naïve(5)

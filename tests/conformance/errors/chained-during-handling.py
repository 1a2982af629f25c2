# ---
# description: An exception raised while another is handled shows both.
# cpython: ">=3.6"
# features: [errors.chained]
# ---
try:
    {}['k']
except KeyError:
    int('x')

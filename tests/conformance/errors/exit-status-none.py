# ---
# description: SystemExit without a value ends with 0.
# cpython: ">=3.6"
# features: [errors.exit]
# ---
class D:
    def __del__(self):
        print('del')
d = D()
raise SystemExit

# ---
# description: SystemExit without a value ends with 0.
# cpython: ">=3.11"
# features: [errors.exit]
# ---
class D:
    def __del__(self):
        print('del')
d = D()
raise SystemExit

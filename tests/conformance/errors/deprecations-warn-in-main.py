# ---
# description: What is deprecated is said once for each line of the main module.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
flag = True
for i in range(3):
    print(~flag)

def numbers():
    yield 1

g = numbers()
next(g)
try:
    g.throw(ValueError, 'old form')
except ValueError as error:
    print(error)
print(bool(NotImplemented))

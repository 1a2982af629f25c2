# ---
# description: A failed assert raises with its message.
# cpython: ">=3.6"
# features: [statements]
# ---
assert True
for message in ('text', 5, None):
    try:
        assert 0, message
    except AssertionError as e:
        print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e), e.args)

# ---
# description: Escapes in literals and what repr shows.
# cpython: ">=3.6"
# features: [strings]
# ---
print(repr('a\n\t\\\'"\x00\x7f\xe9\u20ac\U0001f600'), repr("it's"), repr('say "x"'), repr(r'\n'), 'a' 'b' "c")
print(ascii('é€'), repr(b'\x00a\xff\n"\''), len('😀é'), '\N{BULLET}' == '•')

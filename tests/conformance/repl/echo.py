# ---
# description: Expressions are shown by repr, None is not.
# cpython: ">=3.6"
# mode: repl
# features: [repl.echo]
# ---
1 + 1
'a' + "b"
None
[1, 'x', None]
x = 5
x; x + 1
for i in range(3):
    i

if x:
    'yes'
else:
    'no'

print('printed')

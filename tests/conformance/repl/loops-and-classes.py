# ---
# description: Compound statements end at a blank line.
# cpython: ">=3.6"
# mode: repl
# features: [repl.echo]
# ---
class C:
    x = 1
    def m(self):
        return self.x

C().m()
for c in 'ab':
    c * 2

try:
    1 / 0
except ZeroDivisionError as e:
    str(e)

with_value = [n for n in range(3)]
with_value

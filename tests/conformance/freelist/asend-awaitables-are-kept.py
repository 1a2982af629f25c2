# ---
# description: A dead asend() awaitable is reused by the next one.
# cpython: ">=3.6"
# features: [freelist.asyncgen]
# ---
async def generator():
    while True:
        yield 1


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as end:
        return end.value


g = generator()
kept = [g.asend(None) for _ in range(5)]
ids = [id(a) for a in kept]
for a in kept:
    a.close()
a = None
while kept:
    del kept[0]
again = [g.asend(None) for _ in range(5)]
print([ids.index(id(a)) if id(a) in ids else None for a in again])
for a in again:
    a.close()
print(step(generator().asend(None)))

# A list that grows and shrinks.
def run(rounds):
    total = 0
    for _ in range(rounds):
        items = []
        for i in range(10000):
            items.append(i)
        while items:
            total += items.pop()
    return total


print(run(40))

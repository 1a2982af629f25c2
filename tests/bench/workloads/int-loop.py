# Integer arithmetic in a while loop, in a function.
def run(n):
    total = 0
    i = 0
    while i < n:
        total = (total + i * 3) % 1000003
        i += 1
    return total


print(run(400000))

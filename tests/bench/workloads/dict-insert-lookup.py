# A dict with int keys and one with str keys: filled, then read.
def run(n):
    numbers = {}
    words = {}
    for i in range(n):
        numbers[i] = i
        words['key' + str(i)] = i
    total = 0
    for i in range(n):
        total += numbers[i] + words['key' + str(i)]
    return total


print(run(50000))

# ---
# description: The else of a loop runs when no break happened.
# cpython: ">=3.6"
# features: [statements]
# ---
for target in (3, 9):
    i = 0
    while i < 5:
        if i == target:
            print('found', i)
            break
        i += 1
    else:
        print('not found', target)
for x in []:
    pass
else:
    print('empty loop')

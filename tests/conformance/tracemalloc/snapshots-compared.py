# ---
# description: Two snapshots differ by what was made and freed between them.
# cpython: ">=3.6"
# features: [tracemalloc.statistics]
# ---
import gc, tracemalloc
gc.disable()

def run():
    tracemalloc.start()
    old = [bytes(1000) for _ in range(10)]
    first = tracemalloc.take_snapshot()
    del old[5:]
    new = ['x' * 3000 + str(i) for i in range(4)]
    second = tracemalloc.take_snapshot()
    tracemalloc.stop()
    return first, second

run()
first, second = run()
mine = [tracemalloc.Filter(True, __file__)]
for diff in second.filter_traces(mine).compare_to(first.filter_traces(mine), 'lineno'):
    if abs(diff.size_diff) > 1000:
        print(diff.traceback[0].lineno, diff.size, diff.size_diff, diff.count, diff.count_diff)
for stat in second.filter_traces(mine).statistics('lineno')[:2]:
    print(stat.traceback[0].lineno, stat.size, stat.count)

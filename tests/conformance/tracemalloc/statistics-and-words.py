# ---
# description: Statistics, tracebacks and snapshots as text.
# cpython: ">=3.6"
# features: [tracemalloc.statistics]
# ---
import tracemalloc as t

def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)

old = hasattr(t.Traceback, 'total_nframe')
frames = (('a.py', 3), ('b.py', 4))
traces = [(0, size, frames[i % 2:]) + ((2,) if old else ()) for i, size in enumerate((100, 2000, 30000))]
stat = t.Statistic(t.Traceback(frames), 1234, 2)
print(stat, repr(stat), stat.traceback.format(), list(stat.traceback), stat.traceback[0])
diff = t.StatisticDiff(stat.traceback, 2048, -1000, 5, -2)
print(diff, repr(diff), diff == diff, hash(diff) == hash(diff), diff == stat)
for n in 0, 99, 100, 10239, 10240, 102400, 10 ** 7, 10 ** 10, 10 ** 14:
    print(t.Statistic(stat.traceback, n, 0), t.StatisticDiff(stat.traceback, 0, -n, 0, 0))
trace = t.Trace(traces[0])
print(trace, repr(trace), trace.size, trace.domain, trace.traceback, trace == t.Trace(traces[0]))
snapshot = t.Snapshot(traces, 2)
other = t.Snapshot(traces[1:], 2)
print(snapshot.traces, snapshot.traces[0], snapshot.traceback_limit, trace in snapshot.traces)
for key in 'lineno', 'filename', 'traceback':
    print(snapshot.statistics(key))
    print(snapshot.compare_to(other, key))
print(snapshot.statistics('lineno', True), snapshot.statistics('filename', cumulative=True))
for each in (t.Filter(True, 'a.py'), t.Filter(False, 'a*'), t.Filter(True, '?.py', 4), t.Filter(True, 'b.py', all_frames=True), t.Filter(False, '[!b].py', domain=0), t.DomainFilter(False, 0), t.DomainFilter(True, 0)):
    print(each.inclusive, each.domain, [trace.size for trace in snapshot.filter_traces([each]).traces])
attempt(lambda: snapshot.statistics('size'))
attempt(lambda: snapshot.statistics('traceback', True))
attempt(lambda: snapshot.filter_traces(3))
attempt(lambda: snapshot.filter_traces([]).traces)
attempt(lambda: t.BaseFilter(True)._match(None))
attempt(lambda: t.Frame(frames[0]) < t.Frame(frames[1]))
attempt(lambda: t.Frame(frames[0]) >= t.Frame(frames[1]))
attempt(lambda: t.Traceback(frames).format(1))
attempt(lambda: t.Traceback(frames).format(-1))
attempt(t.take_snapshot)
attempt(lambda: t.start(0))
attempt(lambda: (t.is_tracing(), t.get_traced_memory(), t.get_traceback_limit(), t.get_object_traceback([])))

import type { TracemallocRules } from '../../version/moduleRules.ts';

/** Traces, filters and snapshots, written in Python. */
export const snapshotSource = (rules: TracemallocRules): string => `
class Trace:
    """Trace of a memory block."""

    __slots__ = ('_trace',)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(${rules.countsFrames ? '*self._trace[2:]' : 'self._trace[2]'})

    def __eq__(self, other):
${rules.countsFrames ? '        if not isinstance(other, Trace):\n            return NotImplemented\n' : ''}        return self._trace == other._trace

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return '%s: %s' % (self.traceback, _format_size(self.size, False))

    def __repr__(self):
        return '<Trace domain=%s size=%s, traceback=%r>' % (
            self.domain, _format_size(self.size, False), self.traceback)


class _Traces(_Sequence):
    def __init__(self, traces):
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([Trace(trace) for trace in self._traces[index]])
        return Trace(self._traces[index])

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
${rules.countsFrames ? '        if not isinstance(other, _Traces):\n            return NotImplemented\n' : ''}        return self._traces == other._traces

    def __repr__(self):
        return '<Traces len=%s>' % len(self)


def _normalize_filename(filename):
    return filename[:-1] if filename.endswith('.pyc') else filename


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._filename_pattern = _normalize_filename(filename_pattern)
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        return self._filename_pattern

    def _match_frame_impl(self, filename, lineno):
        if not _matches(_normalize_filename(filename), self._filename_pattern):
            return False
        return self.lineno is None or lineno == self.lineno

    def _match_frame(self, filename, lineno):
        return self._match_frame_impl(filename, lineno) ^ (not self.inclusive)

    def _match_traceback(self, traceback):
        if not self.all_frames:
            return self._match_frame(*traceback[0])
        found = any([self._match_frame_impl(*frame) for frame in traceback])
        return self.inclusive if found else not self.inclusive

    def _match(self, trace):
        matched = self._match_traceback(trace[2])
        if self.domain is None:
            return matched
        if self.inclusive:
            return matched and trace[0] == self.domain
        return matched or trace[0] != self.domain


class DomainFilter(BaseFilter):
    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _match(self, trace):
        return (trace[0] == self.domain) ^ (not self.inclusive)


def _place(traceback, key_type):
    if key_type == 'traceback':
        return traceback
    if key_type == 'lineno':
        return traceback[:1]
    return ((traceback[0][0], 0),)


def _compare_grouped_stats(old_group, new_group):
    statistics = []
    for place, stat in new_group.items():
        old = old_group.pop(place, None)
        size = 0 if old is None else old.size
        count = 0 if old is None else old.count
        statistics.append(StatisticDiff(
            place, stat.size, stat.size - size, stat.count, stat.count - count))
    for place, stat in old_group.items():
        statistics.append(StatisticDiff(place, 0, -stat.size, 0, -stat.count))
    return statistics


class Snapshot:
    """Traces of the memory blocks that Python had allocated at one moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        raise OSError(30, 'Read-only file system', filename)

    @staticmethod
    def load(filename):
        raise FileNotFoundError(2, 'No such file or directory', filename)

    def filter_traces(self, filters):
        if not hasattr(type(filters), '__iter__'):
            raise TypeError('filters must be a list of filters, not %s' % type(filters).__name__)
        traces = self.traces._traces
        if not filters:
            return Snapshot(traces.copy(), self.traceback_limit)
        inclusive = [each for each in filters if each.inclusive]
        exclusive = [each for each in filters if not each.inclusive]
        kept = []
        for trace in traces:
            if inclusive and not any([each._match(trace) for each in inclusive]):
                continue
            if all([each._match(trace) for each in exclusive]):
                kept.append(trace)
        return Snapshot(kept, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError('unknown key_type: %r' % (key_type,))
        if cumulative and key_type == 'traceback':
            raise ValueError('cumulative mode cannot by used with key type %r' % key_type)
        stats = {}
        places = {}
        for trace in self.traces._traces:
            size = trace[1]
            traceback = trace[2]
            for frames in [(frame,) for frame in traceback] if cumulative else (traceback,):
                place = places.get(frames)
                if place is None:
                    place = places[frames] = Traceback(_place(frames, key_type))
                stat = stats.get(place)
                if stat is None:
                    stats[place] = Statistic(place, size, 1)
                else:
                    stat.size += size
                    stat.count += 1
        return stats

    def statistics(self, key_type, cumulative=False):
        statistics = list(self._group_by(key_type, cumulative).values())
        statistics.sort(reverse=True, key=Statistic._sort_key)
        return statistics

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        new_group = self._group_by(key_type, cumulative)
        old_group = old_snapshot._group_by(key_type, cumulative)
        statistics = _compare_grouped_stats(old_group, new_group)
        statistics.sort(reverse=True, key=StatisticDiff._sort_key)
        return statistics


def take_snapshot():
    """The traces of all blocks that are alive."""
    if not is_tracing():
        raise RuntimeError('the tracemalloc module must be tracing memory '
                           'allocations to take a snapshot')
    traces = _get_traces()
    return Snapshot(traces, get_traceback_limit())
`;

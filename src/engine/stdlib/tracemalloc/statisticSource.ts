import type { TracemallocRules } from '../../version/moduleRules.ts';

/** Refuses to compare with another type, where the release does. */
const checked = (rules: TracemallocRules, name: string): string =>
  rules.countsFrames
    ? `
        if not isinstance(other, ${name}):
            return NotImplemented`
    : '';

/** The four comparisons of `name` by one attribute. */
const ordered = (rules: TracemallocRules, name: string, key: string): string => `
    def __eq__(self, other):${checked(rules, name)}
        return self.${key} == other.${key}

    def __lt__(self, other):${checked(rules, name)}
        return self.${key} < other.${key}

    def __le__(self, other):
        less = type(self).__lt__(self, other)
        return less if less is NotImplemented else less or self == other

    def __gt__(self, other):
        less = type(self).__lt__(self, other)
        return less if less is NotImplemented else not less and self != other

    def __ge__(self, other):
        less = type(self).__lt__(self, other)
        return less if less is NotImplemented else not less

    def __hash__(self):
        return hash(self.${key})
`;

/** Which frames \`format\` shows, and in which order. */
const format = (rules: TracemallocRules): string =>
  rules.oldestFirst
    ? `
    def format(self, limit=None, most_recent_first=False):
        if limit is None:
            shown = self
        elif limit > 0:
            shown = self[-limit:]
        else:
            shown = self[:limit]
        if most_recent_first:
            shown = reversed(shown)`
    : `
    def format(self, limit=None):
        if limit is not None and limit < 0:
            return []
        shown = self[:limit]`;

/** Frames, tracebacks and statistics, written in Python. */
export const statisticSource = (rules: TracemallocRules): string => `
from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces


def _format_size(size, sign):
    number = '%+.*f %s' if sign else '%.*f %s'
    for unit in 'B', 'KiB', 'MiB', 'GiB', 'TiB':
        if unit != 'B' and abs(size) < 100:
            return number % (1, size, unit)
        if unit == 'TiB' or abs(size) < 10240:
            return number % (0, size, unit)
        size /= 1024


class _Sequence:
    """What a sequence has besides its length and its items."""

    __slots__ = ()

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def index(self, value, start=0, stop=None):
        for i in range(len(self))[start:stop]:
            if self[i] is value or self[i] == value:
                return i
        raise ValueError

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)


class Frame:
    """Frame of a traceback."""

    __slots__ = ('_frame',)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]
${ordered(rules, 'Frame', '_frame')}
    def __str__(self):
        return '%s:%s' % (self.filename, self.lineno)

    def __repr__(self):
        return '<Frame filename=%r lineno=%r>' % (self.filename, self.lineno)


class Traceback(_Sequence):
    """Frames, ${rules.oldestFirst ? 'the most recent one last' : 'the most recent one first'}."""

    __slots__ = ('_frames'${rules.countsFrames ? ", '_total_nframe'" : ','})

    def __init__(self, frames${rules.countsFrames ? ', total_nframe=None' : ''}):
        self._frames = ${rules.oldestFirst ? 'tuple(reversed(frames))' : 'frames'}
${
  rules.countsFrames
    ? `        self._total_nframe = total_nframe

    @property
    def total_nframe(self):
        return self._total_nframe
`
    : ''
}
    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([Frame(frame) for frame in self._frames[index]])
        return Frame(self._frames[index])

    def __contains__(self, frame):
        return frame._frame in self._frames
${ordered(rules, 'Traceback', '_frames')}
    def __str__(self):
        return str(self[0])

    def __repr__(self):
        text = '<Traceback %r' % (tuple(self),)
${
  rules.countsFrames
    ? `        if self._total_nframe is not None:
            text += ' total_nframe=%s' % self._total_nframe
`
    : ''
}        return text + '>'
${format(rules)}
        lines = []
        for frame in shown:
            lines.append('  File "%s", line %s' % (frame.filename, frame.lineno))
            line = _getline(frame.filename, frame.lineno).strip()
            if line:
                lines.append('    %s' % line)
        return lines


def get_object_traceback(obj):
    """Where the block of an object was allocated, or None."""
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


def _average(size, count):
    return ', average=%s' % _format_size(size / count, False) if count else ''


class Statistic:
    """Blocks that were allocated at one place."""

    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def _key(self):
        return self.traceback, self.size, self.count

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):${checked(rules, 'Statistic')}
        return all(getattr(self, name) == getattr(other, name) for name in Statistic.__slots__)

    def __str__(self):
        text = '%s: size=%s, count=%i' % (
            self.traceback, _format_size(self.size, False), self.count)
        return text + _average(self.size, self.count)

    def __repr__(self):
        return '<Statistic traceback=%r size=%i count=%i>' % (
            self.traceback, self.size, self.count)

    def _sort_key(self):
        return self.size, self.count, self.traceback


class StatisticDiff:
    """The same place in two snapshots."""

    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def _key(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):${checked(rules, 'StatisticDiff')}
        return all(getattr(self, name) == getattr(other, name) for name in StatisticDiff.__slots__)

    def __str__(self):
        text = '%s: size=%s (%s), count=%i (%+i)' % (
            self.traceback, _format_size(self.size, False), _format_size(self.size_diff, True),
            self.count, self.count_diff)
        return text + _average(self.size, self.count)

    def __repr__(self):
        return '<StatisticDiff traceback=%r size=%i (%+i) count=%i (%+i)>' % (
            self.traceback, self.size, self.size_diff, self.count, self.count_diff)

    def _sort_key(self):
        return (abs(self.size_diff), self.size, abs(self.count_diff), self.count,
                self.traceback)
`;

# ---
# title: Snapshots of tracemalloc cannot be written to a file
# kind: differs
# releases: ">=3.6"
# cause: There are no files. Snapshot.dump says so with the error of a file system that is read-only.
# ---
import tracemalloc
tracemalloc.start()
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()
try:
    snapshot.dump('snapshot')
except OSError as error:
    print(error)
#> [Errno 30] Read-only file system: 'snapshot'

# ---
# title: Blocks of more than 512 bytes come from a model of malloc
# kind: modelled
# releases: ">=3.6"
# cause: CPython hands such requests to the C library. Its allocator is modelled here after glibc's - caches of freed chunks by size, merged neighbours, a top chunk, mappings of their own from 128 KiB - but which address a large block gets can differ.
# ---
first = bytes(2000)
where = id(first)
del first
second = bytes(2000)
print(id(second) == where)
#> True

# ---
# title: Addresses are the same in every run
# kind: modelled
# releases: ">=3.6"
# cause: Linux puts the arenas of each process at another random place. Here they stand at a fixed one, so that a run can be repeated; distances between addresses are CPython's.
# ---
print(hex(id(object()))[:6])
#> 0x7f00

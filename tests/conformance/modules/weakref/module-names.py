# ---
# description: Public names that weakref has.
# cpython: ">=3.6"
# features: [modules.weakref]
# ---
import weakref
print(all(hasattr(weakref, n) for n in ('ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType', 'CallableProxyType', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize')))
print(weakref.ref.__name__, weakref.ReferenceType is weakref.ref, type(weakref.proxy(lambda: 0)).__name__)

# ---
# description: Texts of JSON, and errors in them.
# cpython: ">=3.7"
# features: [modules.json]
# ---
import json
print(json.dumps({'a': [1, 2.5, None, True, 'é\n"'], 'b': {}}), json.dumps([1, {'x': 2}], indent=2), json.loads('{"a": [1, 2.5e3, "\\u00e9", null, true]}'))
try: json.loads('{bad}')
except ValueError as e: print(type(e), e)
try: json.dumps({1, 2})
except TypeError as e: print(e)

a = 'very good morning'
b = 'very good morning'
a is b
a = 'good'
b = 'good'
a is b

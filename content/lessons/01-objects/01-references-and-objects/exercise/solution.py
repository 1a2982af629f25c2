monday = ['tea', 'bread']
tuesday = list(monday)
tuesday.append('jam')
plan = {'mon': monday, 'tue': tuesday}

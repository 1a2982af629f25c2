monday = ['tea', 'bread']
copy = monday
tuesday = copy
tuesday.append('jam')
plan = {'mon': monday, 'tue': tuesday}

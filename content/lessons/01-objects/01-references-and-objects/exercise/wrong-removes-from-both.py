monday = ['tea', 'bread']
tuesday = monday
tuesday.append('jam')
monday.remove('jam')
plan = {'mon': monday, 'tue': tuesday}

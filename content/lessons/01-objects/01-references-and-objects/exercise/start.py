monday = ['tea', 'bread']
tuesday = monday
tuesday.append('jam')
plan = {'mon': monday, 'tue': tuesday}

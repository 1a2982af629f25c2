monday = ['tea', 'bread']
tuesday = list(monday)
tuesday.append('jam')
plan = {'mon': list(monday), 'tue': list(tuesday)}

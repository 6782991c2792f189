print('Welcome to the repair cafe')
print('Table 1: bicycles')
print('Table 2: lamps and radios')

print('LOST')
print('An afternoon')
print('I had it on Sunday')
oops
print('If you find it, keep it')

print('Because: two letters of print changed places')
print('Platform 2')
print('Train to Fez at 10:40')

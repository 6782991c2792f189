names = []
names.apend("x")

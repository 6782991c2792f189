names = []
names.add("x")

names = ["b", "a"]
names = names.sort()
for name in names:
    print(name)

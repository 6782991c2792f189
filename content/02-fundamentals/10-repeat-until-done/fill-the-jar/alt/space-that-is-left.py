size = 100
scoop = 30
jar = 0
space = size
while space >= scoop:
    jar = jar + scoop
    space = space - scoop
    print(jar, "g")
print("Lid on")

size = 100
scoop = 30
jar = 0
while jar + scoop <= size:
    print(f"{jar} g")
    jar = jar + scoop
print("Lid on")

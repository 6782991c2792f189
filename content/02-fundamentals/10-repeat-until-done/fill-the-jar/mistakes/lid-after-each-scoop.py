size = 100
scoop = 30
jar = 0
while jar + scoop <= size:
    jar = jar + scoop
    print(f"{jar} g")
    print("Lid on")

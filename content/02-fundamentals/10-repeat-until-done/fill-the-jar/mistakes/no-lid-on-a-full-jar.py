size = 100
scoop = 30
jar = 0
while jar < size:
    jar = jar + scoop
    if jar > size:
        print("Lid on")
        break
    print(f"{jar} g")

size = 100
scoop = 30
jar = 0
while jar + 30 <= size:
    jar = jar + 30
    print(f"{jar} g")
print("Lid on")

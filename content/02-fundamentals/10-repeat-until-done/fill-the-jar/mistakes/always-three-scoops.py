size = 100
scoop = 30
jar = 0
for number in range(3):
    jar = jar + scoop
    print(f"{jar} g")
print("Lid on")

size = 100
scoop = 30
jar = 0
for jar in range(scoop, size + 1, scoop):
    print(f"{jar} g")
print("Lid on")

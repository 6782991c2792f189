size = 100
scoop = 30
jar = 0
print("Lid on")

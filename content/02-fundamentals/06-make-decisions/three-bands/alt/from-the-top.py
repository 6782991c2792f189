uv = 4
if uv >= 6:
    print("UV high")
elif uv >= 3:
    print("UV moderate")
else:
    print("UV low")

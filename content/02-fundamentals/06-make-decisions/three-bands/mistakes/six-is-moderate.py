uv = 4
if uv < 3:
    print("UV low")
elif uv <= 6:
    print("UV moderate")
else:
    print("UV high")

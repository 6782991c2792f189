uv = 4
if uv < 3:
    print("UV low")
if uv < 6:
    print("UV moderate")
else:
    print("UV high")

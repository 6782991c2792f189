class Box:
    size = 1
if Box.size = 2:
    print("two")

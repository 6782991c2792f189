# Because: the apostrophe looked like the end of the string
print("Lost: one blue glove\nIt's by the door")

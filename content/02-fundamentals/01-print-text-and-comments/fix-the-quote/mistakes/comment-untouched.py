# Because:
print("Lost: one blue glove")
print("It's by the door")

# Because: a quote was missing in each line
print("Lost: one blue glove)")
print("It's by the door")

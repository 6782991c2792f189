# Because: a quote was missing in each line
print("Lost: one blue glove")
print('Its by the door')

# Because: Python looks for the matching quote and finds none in the line
print("Lost: one blue glove")
print("It's by the door")

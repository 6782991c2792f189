# Because: each string needs its own end
print('Lost: one blue glove')
print("It's by the door")

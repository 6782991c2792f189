print("Lost: one blue glove")
print('It is at the kiosk')
print("Ask at platform", "2")

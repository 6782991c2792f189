print("Lost: one blue glove")
print('Its at the kiosk')
print("Ask at platform", "2")

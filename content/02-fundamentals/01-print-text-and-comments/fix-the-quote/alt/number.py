print("Lost: one blue glove")
print("It's at the kiosk")
print("Ask at platform", 2)

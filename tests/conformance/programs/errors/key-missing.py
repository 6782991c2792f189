phone = {"ana": 1}
print(phone["sara"])

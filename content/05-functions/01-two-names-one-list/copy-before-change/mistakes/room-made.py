today = ["rice", "fish", "salad"]
tomorrow = today.copy()
tomorrow.insert(1, "beans")
tomorrow.append("soup")
print("Today:", today)
print("Tomorrow:", tomorrow)

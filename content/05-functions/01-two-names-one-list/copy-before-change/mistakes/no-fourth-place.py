today = ["rice", "fish", "salad"]
tomorrow = today.copy()
tomorrow[1] = "beans"
tomorrow[3] = "soup"
print("Today:", today)
print("Tomorrow:", tomorrow)

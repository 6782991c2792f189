today = ["rice", "fish", "salad"]
today.append("soup")
tomorrow = today.copy()
tomorrow[1] = "beans"
print("Today:", today)
print("Tomorrow:", tomorrow)

today = ["rice", "fish", "salad"]
tomorrow = today.copy()
today[1] = "beans"
today.append("soup")
print("Today:", today)
print("Tomorrow:", tomorrow)

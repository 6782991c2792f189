today = ["rice", "fish", "salad"]
tomorrow = today
tomorrow[1] = "beans"
tomorrow.append("soup")
print("Today:", today)
print("Tomorrow:", tomorrow)

today = ["rice", "fish", "salad"]
print("Today:", today)
tomorrow = []
for dish in today:
    tomorrow.append(dish)
tomorrow[1] = "beans"
tomorrow.append("soup")
print("Tomorrow:", tomorrow)

today = ["rice", "fish", "salad"]
tomorrow = today.copy()
for index, dish in enumerate(tomorrow):
    if dish == "fish":
        tomorrow[index] = "beans"
tomorrow.append("soup")
print("Today:", today)
print("Tomorrow:", tomorrow)

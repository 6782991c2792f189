today = ["rice", "fish", "salad"]
tomorrow = list(today)
tomorrow.append("soup")
tomorrow[1] = "beans"
print(f"Today: {today}")
print(f"Tomorrow: {tomorrow}")

today = ["rice", "fish", "salad"]
tomorrow = ["rice", "beans", "salad", "soup"]
print("Today:", today)
print("Tomorrow:", tomorrow)

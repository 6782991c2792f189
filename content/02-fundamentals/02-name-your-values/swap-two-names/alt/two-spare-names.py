monday = "soup"
friday = "fish"
old_monday = monday
old_friday = friday
monday = old_friday
friday = old_monday
print("Monday:", monday)
print("Friday:", friday)

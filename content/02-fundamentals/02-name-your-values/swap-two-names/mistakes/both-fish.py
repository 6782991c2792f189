monday = "soup"
friday = "fish"
monday = friday
friday = monday
print("Monday:", monday)
print("Friday:", friday)

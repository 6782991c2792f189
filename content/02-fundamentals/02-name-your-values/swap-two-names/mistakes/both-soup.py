monday = "soup"
friday = "fish"
friday = monday
monday = friday
print("Monday:", monday)
print("Friday:", friday)

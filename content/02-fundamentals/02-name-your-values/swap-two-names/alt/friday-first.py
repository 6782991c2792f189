monday = "soup"
friday = "fish"
kept = friday
friday = monday
monday = kept
print("Monday:", monday)
print("Friday:", friday)

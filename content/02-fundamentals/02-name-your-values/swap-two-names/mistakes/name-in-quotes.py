monday = "soup"
friday = "fish"
spare = "monday"
monday = friday
friday = spare
print("Monday:", monday)
print("Friday:", friday)

monday = "soup"
friday = "fish"
monday = "fish"
friday = "soup"
print("Monday:", monday)
print("Friday:", friday)

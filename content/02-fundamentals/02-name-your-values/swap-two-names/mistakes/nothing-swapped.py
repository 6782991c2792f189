monday = "soup"
friday = "fish"
spare = monday
print("Monday:", monday)
print("Friday:", friday)

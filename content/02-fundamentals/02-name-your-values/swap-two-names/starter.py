monday = "soup"
friday = "fish"
# swap the two meals here
print("Monday:", monday)
print("Friday:", friday)

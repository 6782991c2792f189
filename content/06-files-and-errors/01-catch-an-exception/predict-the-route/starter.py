# visit("5")
five = ""
# visit("five")
word = ""
# visit("0")
zero = ""

# visit("5")
five = "CABDEF"
# visit("five")
word = "CAEF"
# visit("0")
zero = "CAB"

# visit("5")
five = "CABD"
# visit("five")
word = "CAEF"
# visit("0")
zero = "CAB"

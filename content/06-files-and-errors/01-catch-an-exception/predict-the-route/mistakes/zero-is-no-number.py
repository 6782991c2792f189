# visit("5")
five = "CABDF"
# visit("five")
word = "CAEF"
# visit("0")
zero = "CAEF"

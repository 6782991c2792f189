five = "C A B D F"
word = "C A E F"
zero = "C A B"

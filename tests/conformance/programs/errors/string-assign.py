word = "bus"
word[0] = "B"

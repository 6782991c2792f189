five = "CABDF"
word = "CAEBDF"
zero = "CAB"

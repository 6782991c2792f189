five = "CABDF"
word = "CAE"
zero = "CAB"

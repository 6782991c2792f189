five = "CABDF"
word = "CAEDF"
zero = "CAB"

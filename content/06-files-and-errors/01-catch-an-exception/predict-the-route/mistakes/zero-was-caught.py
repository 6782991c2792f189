five = "CABDF"
word = "CAEF"
zero = "CABEF"

five = "CABDF"
word = "CAEF"
zero = "CABF"

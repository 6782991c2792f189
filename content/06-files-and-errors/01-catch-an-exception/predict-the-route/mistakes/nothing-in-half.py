five = "CDF"
word = "CEF"
zero = "C"

five = "ABCDF"
word = "AEF"
zero = "AB"

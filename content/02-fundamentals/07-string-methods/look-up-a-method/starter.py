help(str)

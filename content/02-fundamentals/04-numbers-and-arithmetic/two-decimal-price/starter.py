price = 1.5
rolls = 15

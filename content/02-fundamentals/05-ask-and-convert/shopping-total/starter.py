# First the price of one, then the number

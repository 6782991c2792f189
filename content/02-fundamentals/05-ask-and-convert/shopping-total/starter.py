# First the price of one cup, then the number of cups

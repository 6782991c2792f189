# Ask for the weight, then print the price

# Ask for the age, then print the price

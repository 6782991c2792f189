# Ask for the age, then decide

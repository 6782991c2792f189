# Write your plan here, then the code

print("ONE DAY IN THE COUNTY'S LIBRARIES")
print("before:         84,123,000,000 steps")
print("with two lines:  3,800,000,000 steps")

print("Pool open today")
print("Pool closed for cleaning")

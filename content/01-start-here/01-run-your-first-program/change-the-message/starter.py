print("Pool open today")

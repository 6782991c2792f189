print("Pool closed")

print(Pool closed for cleaning)

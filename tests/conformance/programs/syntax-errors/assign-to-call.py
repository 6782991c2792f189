len("a") = 3

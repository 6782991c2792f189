x = pass if True else 5

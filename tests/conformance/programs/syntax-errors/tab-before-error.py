def f():
	x = 5 5
	return x

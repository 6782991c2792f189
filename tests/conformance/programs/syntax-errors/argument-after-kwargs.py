def f(**options, x):
    pass

def of_check(self, *values, **named):
    raise RuntimeError("a bug of check.pyz")


Cupboard.lend = of_check
